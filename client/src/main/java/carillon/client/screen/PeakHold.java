package carillon.client.screen;

import carillon.client.pcm.Levels;

/**
 * Lets peaks fall slowly, so that they can be seen.
 *
 * <p>Threads: owned by the one that shows the screen.
 */
final class PeakHold {

    private static final double FALL_DB_PER_SECOND = 20;

    private double left;
    private double right;
    private long lookedNanos;

    /** The levels with the peaks held. */
    Levels look(Levels levels, long nowNanos) {
        double seconds = Math.max(0, nowNanos - lookedNanos) / 1e9;
        double fall = Math.pow(10, -FALL_DB_PER_SECOND * seconds / 20);
        lookedNanos = nowNanos;
        left = Math.max(levels.leftPeak(), left * fall);
        right = Math.max(levels.rightPeak(), right * fall);
        return new Levels(left, right, levels.leftRms(), levels.rightRms());
    }
}
