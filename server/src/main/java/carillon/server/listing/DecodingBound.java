package carillon.server.listing;

import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.time.Duration;

/**
 * Bounds what the lists of others can cost a server: some of their datagrams a second are enough to
 * learn of a clash. What is left out is counted and told.
 *
 * <p>Threads: owned by list-requests.
 */
final class DecodingBound {

    /** So many datagrams are decoded in a second. */
    static final int MOST_A_SECOND = 200;

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final Voice voice;
    private final Recurrence leftOut;
    private long secondNanos;
    private int decoded;

    DecodingBound(Voice voice) {
        this.voice = voice;
        leftOut = Recurrence.ofMishaps(voice, DecodingBound::line, DecodingBound::inAll);
        secondNanos = voice.clock().nanos();
    }

    /** Whether one more datagram is to be decoded. */
    boolean admits() {
        long now = voice.clock().nanos();
        if (now - secondNanos >= SECOND_NANOS) {
            secondNanos = now;
            decoded = 0;
        }
        if (decoded == MOST_A_SECOND) {
            leftOut.look(1);
            return false;
        }
        decoded++;
        return true;
    }

    /** Says what is to be said by now. */
    void look() {
        leftOut.look(0);
    }

    private static String line(Extent extent) {
        return "too much is sent to the list group: %s not looked at, beyond %d a second"
                .formatted(extent.of("datagram"), MOST_A_SECOND);
    }

    private static String inAll(Extent extent) {
        return "no more than can be looked at is sent to the list group again; left out: "
                + extent.of("datagram");
    }
}
