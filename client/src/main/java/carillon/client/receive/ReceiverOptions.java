package carillon.client.receive;

import carillon.client.reach.Reach;
import carillon.protocol.time.NanoSource;
import java.time.Duration;

/**
 * How to receive.
 *
 * @param buffer how long packets wait for a missing one, up to {@link #LONGEST_BUFFER}
 * @param reach where to listen
 * @param nanoTime the time as {@link System#nanoTime} counts it
 */
public record ReceiverOptions(Duration buffer, Reach reach, NanoSource nanoTime) {

    /** Long enough for reordering and for the pauses of wireless networks. */
    public static final Duration DEFAULT_BUFFER = Duration.ofMillis(200);

    /** What the packet window holds at the usual rates. */
    public static final Duration LONGEST_BUFFER = Duration.ofSeconds(10);

    public ReceiverOptions {
        if (buffer.isNegative() || buffer.compareTo(LONGEST_BUFFER) > 0) {
            throw new IllegalArgumentException("buffer out of range: " + buffer);
        }
    }
}
