package carillon.bench.capture;

import java.util.stream.LongStream;

/** How far packets came from where the media clock wants them, early and late alike. Immutable. */
public final class PacingErrors {

    private final long[] sortedNanos;

    private PacingErrors(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    /** The errors of packets that came so much after, or if below zero before, their instants. */
    static PacingErrors of(long[] deviationNanos) {
        return new PacingErrors(LongStream.of(deviationNanos).map(Math::abs).sorted().toArray());
    }

    /** Of how many packets. */
    public int packets() {
        return sortedNanos.length;
    }

    /**
     * The error that a share of the packets stayed within.
     *
     * @param share 0 to 1: 0.99 for the 99th percentile, 1 for the greatest
     * @return milliseconds; 0 if there were no packets
     */
    public double millisAt(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share);
        }
        int last = sortedNanos.length - 1;
        return last < 0 ? 0 : sortedNanos[(int) Math.round(share * last)] / 1e6;
    }
}
