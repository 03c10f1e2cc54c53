package carillon.client.pcm;

/**
 * Makes sound softer. A change is spread over the block of samples in which it begins, so that it
 * does not click.
 *
 * <p>Threads: {@link #percent} from any.
 */
public final class Volume implements PcmStage {

    /** As loud as it comes: samples pass unchanged. */
    public static final int LOUDEST = 100;

    private final PcmStage next;
    private volatile float wanted = 1;
    private float gain = 1;

    public Volume(PcmStage next) {
        this.next = next;
    }

    /**
     * Sets the volume.
     *
     * @param percent 0 (silence) to 100; the amplitude is its cube, which sounds even
     */
    public void percent(int percent) {
        if (percent < 0 || percent > LOUDEST) {
            throw new IllegalArgumentException("volume " + percent);
        }
        float share = (float) percent / LOUDEST;
        wanted = share * share * share;
    }

    @Override
    public void samples(short[] stereo, int frames) {
        float to = wanted;
        if (gain != 1 || to != 1) {
            soften(stereo, frames, to);
        }
        next.samples(stereo, frames);
    }

    @Override
    public void reset() {
        gain = wanted;
        next.reset();
    }

    private void soften(short[] stereo, int frames, float to) {
        float rise = (to - gain) / frames;
        for (int i = 0; i < frames; i++) {
            float now = gain + rise * (i + 1);
            stereo[2 * i] = (short) Math.round(stereo[2 * i] * now);
            stereo[2 * i + 1] = (short) Math.round(stereo[2 * i + 1] * now);
        }
        gain = to;
    }
}
