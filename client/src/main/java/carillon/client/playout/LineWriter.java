package carillon.client.playout;

import carillon.client.pcm.PcmStage;
import carillon.protocol.time.NanoSource;
import java.time.Duration;

/**
 * The end of the way of sound to a device, and the watch over it.
 *
 * <p>Threads: owned by the one that plays; {@link #hasFailed} from any.
 */
final class LineWriter implements PcmStage {

    private static final Duration STUCK = Duration.ofSeconds(5);

    private final SoundLine line;
    private final NanoSource clock;
    private final PcmBytes bytes = new PcmBytes();
    private volatile boolean writing;
    private volatile long writingSince;
    private volatile boolean refused;

    LineWriter(SoundLine line, NanoSource clock) {
        this.line = line;
        this.clock = clock;
    }

    @Override
    public void samples(short[] stereo, int frames) {
        writingSince = clock.nanos();
        writing = true;
        boolean taken = line.write(bytes.of(stereo, frames), frames * PcmBytes.FRAME_BYTES);
        writing = false;
        refused |= !taken;
    }

    /** Drops what the device has. */
    @Override
    public void reset() {
        refused |= !line.flush();
    }

    /** Whether the device did not take what it was given, or has kept its giver waiting for 5 s. */
    boolean hasFailed() {
        return refused || (writing && clock.nanos() - writingSince - STUCK.toNanos() >= 0);
    }
}
