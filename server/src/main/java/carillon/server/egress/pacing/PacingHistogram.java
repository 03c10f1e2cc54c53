package carillon.server.egress.pacing;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts how long after its deadline each packet was sent. Recording touches one preallocated
 * {@code long}.
 *
 * <p>Threads: {@link #record} by egress only; {@link #figures} by any, and then each count is one
 * that was true at some moment of the call.
 */
public final class PacingHistogram {

    private final AtomicLongArray counts = new AtomicLongArray(PacingScale.BUCKETS);

    public void record(long latenessNanos) {
        int bucket = PacingScale.bucket(latenessNanos);
        counts.setOpaque(bucket, counts.getPlain(bucket) + 1);
    }

    public PacingFigures figures() {
        long[] copy = new long[PacingScale.BUCKETS];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = counts.getOpaque(i);
        }
        return new PacingFigures(copy);
    }
}
