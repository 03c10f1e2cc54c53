package carillon.server.egress.pacing;

/**
 * The buckets of pacing: below 16 µs one microsecond wide, then 16 to each doubling, so that a
 * bucket is at most 1/16 of its value wide; the last begins at about 1 s and has no end.
 */
final class PacingScale {

    private static final int SUB_BITS = 4;
    private static final int SUB_BUCKETS = 1 << SUB_BITS;
    private static final int DOUBLINGS = 16;
    private static final long NANOS_PER_MICRO = 1_000;

    /** How many there are. */
    static final int BUCKETS = SUB_BUCKETS * (DOUBLINGS + 1) + 1;

    private PacingScale() {}

    /** The bucket of a lateness; what is early counts as on time. */
    static int bucket(long latenessNanos) {
        long micros = Math.max(0, latenessNanos) / NANOS_PER_MICRO;
        if (micros < SUB_BUCKETS) {
            return (int) micros;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - SUB_BITS;
        long bucket = (long) SUB_BUCKETS * (shift + 1) + (micros >> shift) - SUB_BUCKETS;
        return (int) Math.min(bucket, BUCKETS - 1);
    }

    /** The least lateness that no longer falls into a bucket. */
    static long endNanos(int bucket) {
        int next = bucket + 1;
        int shift = Math.max(0, next / SUB_BUCKETS - 1);
        long micros =
                next < SUB_BUCKETS ? next : (long) (next % SUB_BUCKETS + SUB_BUCKETS) << shift;
        return micros * NANOS_PER_MICRO;
    }
}
