package carillon.client.record;

import carillon.protocol.time.Flicks;

/**
 * How often a recording may begin another file: after three in a row one in two seconds of sound.
 * What a list names is anybody's, and a disk has room for so many files only.
 *
 * <p>Threads: owned by the record thread.
 */
final class SplitPace {

    private static final long BETWEEN_FLICKS = 2 * Flicks.PER_SECOND;
    private static final int IN_A_ROW = 3;

    private long dueFlicks; // when the next would begin if all kept the distance

    /**
     * Whether a file may begin now; then it counts as begun.
     *
     * @param flicks how much was recorded before, over all files
     */
    boolean mayBegin(long flicks) {
        if (dueFlicks - flicks > (IN_A_ROW - 1) * BETWEEN_FLICKS) {
            return false;
        }
        dueFlicks = Math.max(dueFlicks, flicks) + BETWEEN_FLICKS;
        return true;
    }
}
