package carillon.server.egress.pacing;

/**
 * Packets per second over the last quarter of a second.
 *
 * <p>Threads: owned by egress.
 */
public final class RateMeter {

    private static final long WINDOW_NANOS = 250_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private long windowStart;
    private long packets;
    private long rate;

    public RateMeter(long now) {
        windowStart = now;
    }

    public void count(int more) {
        packets += more;
    }

    /** Ends the window if it is over; says whether there is a new rate. */
    public boolean observe(long now) {
        long elapsed = now - windowStart;
        if (elapsed < WINDOW_NANOS) {
            return false;
        }
        rate = Math.round(packets * NANOS_PER_SECOND / elapsed);
        packets = 0;
        windowStart = now;
        return true;
    }

    public long packetsPerSecond() {
        return rate;
    }
}
