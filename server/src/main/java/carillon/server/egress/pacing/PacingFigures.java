package carillon.server.egress.pacing;

/**
 * How many packets were sent how long after their deadlines, since the egress began or between two
 * looks at it. Immutable.
 */
public final class PacingFigures {

    private final long[] counts;

    /** Keeps the array; one count for each bucket of {@link PacingScale}. */
    PacingFigures(long[] counts) {
        this.counts = counts;
    }

    /** Packets counted. */
    public long packets() {
        long packets = 0;
        for (long count : counts) {
            packets += count;
        }
        return packets;
    }

    /** What was counted after an earlier look at the same egress. */
    public PacingFigures since(PacingFigures earlier) {
        long[] difference = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            difference[i] = counts[i] - earlier.counts[i];
        }
        return new PacingFigures(difference);
    }

    /**
     * The lateness that a share of the packets stayed below, to within a sixteenth of it.
     *
     * @param share above 0, at most 1: 0.99 for the 99th percentile
     * @return nanoseconds; 0 if nothing was counted
     */
    public long nanosAt(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share);
        }
        long wanted = (long) Math.ceil(share * packets());
        long seen = 0;
        for (int i = 0; i < counts.length && wanted > 0; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return PacingScale.endNanos(i);
            }
        }
        return 0;
    }
}
