package carillon.server.channel;

/**
 * Why and until when a channel's thread rests.
 *
 * <p>Threads: owned by the channel's thread.
 */
final class Rest {

    private long endNanos;
    private boolean endsByArrival;

    /** Work begins: nothing is waited for. */
    void begin() {
        endsByArrival = false;
    }

    /** Rests until an instant; answers false: work does not go on now. */
    boolean until(long nanos) {
        endNanos = nanos;
        return false;
    }

    /** Rests until an instant, or until bytes have come; answers false. */
    boolean untilArrivalOr(long nanos) {
        endsByArrival = true;
        return until(nanos);
    }

    long endNanos() {
        return endNanos;
    }

    /** Whether it ends early when bytes come. */
    boolean endsByArrival() {
        return endsByArrival;
    }
}
