package carillon.client.screen.dial;

/**
 * How loud it is meant to be.
 *
 * @param percent 0 to 100
 * @param isMuted whether nothing is to be heard all the same
 */
public record Loudness(int percent, boolean isMuted) {

    /** As loud as it comes. */
    public static final Loudness FULL = new Loudness(100, false);

    private static final int STEP = 5;

    public Loudness {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("volume " + percent);
        }
    }

    /** A step louder, and heard. */
    Loudness louder() {
        return new Loudness(Math.min(percent + STEP, 100), false);
    }

    /** A step softer; what is muted stays so. */
    Loudness softer() {
        return new Loudness(Math.max(percent - STEP, 0), isMuted);
    }

    /** Muted if it was not. */
    Loudness toggled() {
        return new Loudness(percent, !isMuted);
    }

    /** What the decoder is to be told, 0 to 100. */
    public int audiblePercent() {
        return isMuted ? 0 : percent;
    }
}
