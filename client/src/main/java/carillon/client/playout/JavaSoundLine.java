package carillon.client.playout;

import carillon.client.ClientException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * The default sound device of the system, through Java Sound.
 *
 * <p>A flush closes the line and opens it again. Java Sound's own flush is not to be relied upon:
 * after it, the position of a line on PulseAudio is wrong by the size of its buffer, and after a
 * stop and a flush the line takes nothing any more (seen with JDK 25, PulseAudio 16).
 */
public final class JavaSoundLine implements SoundLine {

    private static final int SAMPLE_BITS = 16;
    private static final int CHANNELS = 2;

    // What the device is given ahead: enough for a busy machine, little enough that a change of
    // volume, which comes before it, is heard soon.
    private static final int QUEUE_MILLIS = 200;

    private final AudioFormat format;
    private final SourceDataLine line;
    private final AtomicLong writtenFrames = new AtomicLong();

    private JavaSoundLine(AudioFormat format, SourceDataLine line) {
        this.format = format;
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
            JavaSoundLine line = new JavaSoundLine(format, AudioSystem.getSourceDataLine(format));
            line.open();
            return line;
        } catch (LineUnavailableException e) {
            throw new ClientException(
                    "no sound device: there is one, but it cannot be opened; perhaps another"
                            + " program has it",
                    e);
        } catch (IllegalArgumentException | SecurityException e) {
            throw new ClientException("no sound device on this computer", e);
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
    public boolean flush() {
        line.close();
        try {
            open();
            return true;
        } catch (LineUnavailableException | IllegalStateException _) {
            // It was there a moment ago: whoever asked finds out that nothing can be written.
            return false;
        }
    }

    @Override
    public void close() {
        line.close();
    }

    private void open() throws LineUnavailableException {
        int frames = (int) (format.getFrameRate() * QUEUE_MILLIS / 1_000);
        line.open(format, frames * PcmBytes.FRAME_BYTES);
        writtenFrames.set(0);
    }
}
