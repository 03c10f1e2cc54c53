package carillon.client.playout;

import java.time.Duration;

/**
 * Decides how fast to play, from how much sound is in hand each time that more comes in. What
 * counts is the least of a second: that is what lies between the listener and a gap.
 *
 * <p>It starts with little, so that the first sound comes soon, and plays very slightly slower
 * until the target is reached. From then on it plays exactly as it comes, unless the clocks of the
 * sender and the device drift apart so far that the reserve leaves a band around the target.
 *
 * <p>Threads: one owner.
 */
final class PlayoutReserve {

    /** What is in hand when the first sound is played. */
    static final Duration START = Duration.ofMillis(60);

    static final double SLOWER = 0.997;
    static final double FASTER = 1.003;

    // Half of it is what the sender's packets of a few frames make the reserve vary by.
    private static final Duration BAND = Duration.ofMillis(40);

    // So much above the target is not drift but sound that was held up somewhere (a busy machine, a
    // pause of the network) and came in one go after the device had run dry. Kept, it would be
    // heard late for minutes. Packets of some frames and the waits of the jitter buffer, which the
    // target covers, stay well below.
    private static final Duration EXCESS = Duration.ofMillis(200);

    private static final long WINDOW_NANOS = 1_000_000_000;

    private final int rateHz;
    private final long targetFrames;
    private double speed;
    private long leastFrames = Long.MAX_VALUE;
    private long windowEnds;

    /**
     * A reserve that has yet to grow.
     *
     * @param target how far it grows; one that is no more than {@link #START} does not
     */
    PlayoutReserve(int rateHz, Duration target) {
        this.rateHz = rateHz;
        this.targetFrames = frames(target.compareTo(START) < 0 ? START : target);
        restart();
    }

    /** Samples of each channel that play for a duration. */
    long frames(Duration duration) {
        return duration.toNanos() * rateHz / 1_000_000_000;
    }

    /** How long samples of each channel play. */
    long nanos(long frames) {
        return frames * 1_000_000_000 / rateHz;
    }

    /** What the reserve grows to. */
    long targetFrames() {
        return targetFrames;
    }

    /** The most that is worth keeping. */
    long mostFrames() {
        return targetFrames + frames(EXCESS);
    }

    /** Takes how much is in hand just before more comes in. */
    void observe(long frames, long nowNanos) {
        if (leastFrames == Long.MAX_VALUE) {
            windowEnds = nowNanos + WINDOW_NANOS;
        }
        leastFrames = Math.min(leastFrames, frames);
        if (nowNanos - windowEnds >= 0) {
            decide();
            leastFrames = Long.MAX_VALUE;
        }
    }

    /** How fast to play. */
    double speed() {
        return speed;
    }

    /** Begins anew, with what is in hand at a start. */
    final void restart() {
        speed = targetFrames > frames(START) ? SLOWER : 1;
        leastFrames = Long.MAX_VALUE;
    }

    private void decide() {
        long band = frames(BAND);
        if (leastFrames < targetFrames - band) {
            speed = SLOWER;
        } else if (leastFrames > targetFrames + band) {
            speed = FASTER;
        } else if (speed == SLOWER && leastFrames >= targetFrames) {
            speed = 1;
        } else if (speed == FASTER && leastFrames <= targetFrames) {
            speed = 1;
        }
    }
}
