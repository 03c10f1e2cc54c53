package carillon.client.playout;

import carillon.client.ClientException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The default sound device of the system, through Java Sound. */
public final class JavaSoundLine implements SoundLine {

    private static final int SAMPLE_BITS = 16;
    private static final int CHANNELS = 2;

    // What the device is given ahead: as little as plays without gaps on a busy machine.
    private static final int QUEUE_MILLIS = 80;

    private final SourceDataLine line;
    // Counted against the line's own position, which goes on through flushes.
    private final AtomicLong writtenFrames = new AtomicLong();

    private JavaSoundLine(SourceDataLine line) {
        this.line = line;
    }

    /**
     * Opens the device, silent.
     *
     * @throws ClientException if there is none, or none that can be opened
     */
    public static JavaSoundLine open(int rateHz) {
        AudioFormat format = new AudioFormat(rateHz, SAMPLE_BITS, CHANNELS, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, rateHz * QUEUE_MILLIS / 1_000 * PcmBytes.FRAME_BYTES);
            return new JavaSoundLine(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new ClientException("no sound device: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean write(byte[] pcm, int length) {
        int taken = line.write(pcm, 0, length);
        writtenFrames.addAndGet(taken / PcmBytes.FRAME_BYTES);
        return taken == length;
    }

    @Override
    public long queuedFrames() {
        return Math.max(0, writtenFrames.get() - line.getLongFramePosition());
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void flush() {
        line.stop();
        line.flush();
        writtenFrames.set(line.getLongFramePosition());
    }

    @Override
    public void close() {
        line.close();
    }
}
