package carillon.server.channel.packet;

/**
 * The last guard of the wire against a fault of our own: lets a channel through as fast as its
 * tracks can be at their most dense, and no faster. It goes by the deadlines of the packets, so a
 * busy machine cannot trip it.
 *
 * <p>Threads: owned by the channel's thread.
 */
final class TokenBucket {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double DEPTH_SECONDS = 0.25;
    private static final int DEPTH_DATAGRAMS = 4;

    private final int datagramBytes;
    private double bytesPerNano;
    private double tokens;
    private long deadline;
    private boolean isStarted;

    /**
     * A full bucket.
     *
     * @param datagramBytes the largest datagram
     */
    TokenBucket(int datagramBytes) {
        this.datagramBytes = datagramBytes;
    }

    /** Lets this rate through from now on, and all that a bucket of it holds. */
    void refill(double bytesPerSecond) {
        bytesPerNano = bytesPerSecond / NANOS_PER_SECOND;
        tokens = depth();
    }

    /** Whether a packet may go; deadlines do not fall. */
    boolean take(int bytes, long deadlineNanos) {
        long passed = isStarted ? Math.max(0, deadlineNanos - deadline) : 0;
        isStarted = true;
        deadline = deadlineNanos;
        tokens = Math.min(depth(), tokens + passed * bytesPerNano);
        if (tokens < bytes) {
            return false;
        }
        tokens -= bytes;
        return true;
    }

    private double depth() {
        return bytesPerNano * NANOS_PER_SECOND * DEPTH_SECONDS
                + (double) DEPTH_DATAGRAMS * datagramBytes;
    }
}
