package carillon.server.listing;

import carillon.protocol.time.NanoSource;
import java.time.Duration;

/**
 * Bounds what the datagrams of others can cost a server. Small ones, as requests are, are cheap and
 * always decoded; of long ones, as pages are, some a second are enough to learn of a clash.
 *
 * <p>Threads: owned by its caller.
 */
final class DecodingBound {

    /** What is no longer than this is always decoded; a request measures about a hundred bytes. */
    static final int SMALL_BYTES = 256;

    /** So many longer datagrams are decoded in a second. */
    static final int MOST_A_SECOND = 200;

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final NanoSource nanoClock;
    private long secondNanos;
    private int decoded;

    DecodingBound(NanoSource nanoClock) {
        this.nanoClock = nanoClock;
        secondNanos = nanoClock.nanos();
    }

    /** Whether a datagram of that length is to be decoded. */
    boolean admits(int bytes) {
        if (bytes <= SMALL_BYTES) {
            return true;
        }
        long now = nanoClock.nanos();
        if (now - secondNanos >= SECOND_NANOS) {
            secondNanos = now;
            decoded = 0;
        }
        return decoded++ < MOST_A_SECOND;
    }
}
