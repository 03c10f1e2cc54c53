package carillon.server.channel.packet;

/**
 * When a channel's thread works: it builds up to a second ahead of the air, then rests until less
 * than a third of that is left. Instants of waking lie on a coarse grid, so that one wake-up of a
 * carrier thread serves all channels whose time has come.
 */
public final class Burst {

    /** No packet is built earlier than this before its deadline. */
    public static final long AHEAD_NANOS = 1_000_000_000;

    /** A packet whose deadline passed less than this ago is still worth building. */
    public static final long GRACE_NANOS = 20_000_000;

    private static final long LEAST_LEAD_NANOS = 200_000_000;
    private static final long LEAD_LEFT = 3;
    private static final long GRID_NANOS = 20_000_000;

    private Burst() {}

    /** When to build on, with the next packet due at a deadline. */
    public static long after(long now, long deadline) {
        long lead = deadline - now;
        long left = Math.max(LEAST_LEAD_NANOS, lead / LEAD_LEFT);
        long rest = Math.max(GRID_NANOS, lead - left);
        return Math.floorDiv(now + rest, GRID_NANOS) * GRID_NANOS;
    }
}
