package carillon.client.pcm;

/** Collects samples of a stage's output, rounded to 16 bits, and hands them on by the block. */
final class PcmBlock {

    private static final int FRAMES = 1_024;

    private final PcmStage next;
    private final short[] stereo = new short[2 * FRAMES];
    private int frames;

    PcmBlock(PcmStage next) {
        this.next = next;
    }

    /** Adds a sample of each channel. What is beyond 16 bits is clipped. */
    void put(float left, float right) {
        stereo[2 * frames] = clipped(left);
        stereo[2 * frames + 1] = clipped(right);
        frames++;
        if (frames == FRAMES) {
            pass();
        }
    }

    /** Hands on what there is. */
    void pass() {
        if (frames > 0) {
            next.samples(stereo, frames);
            frames = 0;
        }
    }

    private static short clipped(float sample) {
        return (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
