package carillon.client.playout;

import carillon.client.pcm.LevelMeter;
import carillon.client.pcm.PcmStage;
import carillon.client.pcm.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes sound to a stream as soon as it comes, whatever its time. What was written cannot be
 * dropped any more.
 */
public final class StreamOutlet implements Outlet {

    private static final int SILENT_FRAMES = 1_152;

    private final OutputStream out;
    private final Announcer announcer;
    private final PcmBytes bytes = new PcmBytes();
    private final LevelMeter meter;
    private final Volume volume;
    private int passage;
    private boolean announced;

    public StreamOutlet(OutputStream out, Announcer announcer) {
        this.out = out;
        this.announcer = announcer;
        this.meter = new LevelMeter(new Writer());
        this.volume = new Volume(meter);
    }

    @Override
    public void samples(short[] stereo, int frames) {
        volume.samples(stereo, frames);
    }

    @Override
    public void reset() {
        volume.reset();
    }

    @Override
    public void begin(int number) {
        reset();
        passage = number;
        announced = false;
    }

    @Override
    public void silence(long frames) {
        short[] silence = new short[2 * SILENT_FRAMES];
        for (long left = frames; left > 0; left -= SILENT_FRAMES) {
            samples(silence, (int) Math.min(left, SILENT_FRAMES));
        }
    }

    @Override
    public void volume(int percent) {
        volume.percent(percent);
    }

    @Override
    public void drain() {
        // Nothing waits: samples are written as they come.
    }

    @Override
    public OutletState state() {
        return new OutletState(0, 0, 0, meter.take());
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the way of sound. */
    private final class Writer implements PcmStage {

        @Override
        public void samples(short[] stereo, int frames) {
            try {
                out.write(bytes.of(stereo, frames), 0, frames * PcmBytes.FRAME_BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!announced) {
                announced = true;
                announcer.sound(passage);
            }
        }

        @Override
        public void reset() {
            // Nothing is kept here.
        }
    }
}
