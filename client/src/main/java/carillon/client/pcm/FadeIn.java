package carillon.client.pcm;

/**
 * Lets the first sound rise within {@value #MILLIS} ms. A decoder that begins in the middle of a
 * track lacks what the frames before would have given it, and overshoots for half a frame.
 */
public final class FadeIn implements PcmStage {

    private static final int MILLIS = 20;

    private final int length;
    private final PcmStage next;
    private int risen; // samples since silence ended, up to the length

    /**
     * A stage that nothing has come through yet.
     *
     * @param rateHz of the samples
     */
    public FadeIn(int rateHz, PcmStage next) {
        this.length = rateHz * MILLIS / 1_000;
        this.next = next;
    }

    @Override
    public void samples(short[] stereo, int frames) {
        for (int i = 0; risen < length && i < frames; i++) {
            if (risen > 0 || stereo[2 * i] != 0 || stereo[2 * i + 1] != 0) {
                stereo[2 * i] = softened(stereo[2 * i]);
                stereo[2 * i + 1] = softened(stereo[2 * i + 1]);
                risen++;
            }
        }
        next.samples(stereo, frames);
    }

    @Override
    public void reset() {
        risen = 0;
        next.reset();
    }

    private short softened(short sample) {
        return (short) (sample * risen / length);
    }
}
