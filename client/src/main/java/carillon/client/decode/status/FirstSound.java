package carillon.client.decode.status;

/**
 * The first sound after the beginning or after a discontinuity.
 *
 * @param passage 0 for the beginning, n for the n-th discontinuity, -1 for none yet
 * @param nanos when the parent learnt of it, as {@link System#nanoTime} counts
 */
public record FirstSound(int passage, long nanos) {

    /** There was none yet. */
    public static final FirstSound NONE = new FirstSound(-1, 0);
}
