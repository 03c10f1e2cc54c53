package carillon.server.listing;

import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds what the lists of others can cost a server: some of their datagrams a second are enough to
 * learn of a clash. Each address has a share of them, so that one that sends much keeps no other
 * from being heard: as much as it would be with all that were heard in the second before. What is
 * left out is counted and told.
 *
 * <p>Threads: owned by list-requests.
 */
final class DecodingBound {

    /** So many datagrams are decoded in a second. */
    static final int MOST_A_SECOND = 400;

    /** So many of them of one address, however few send. */
    static final int MOST_OF_ONE = 200;

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final Voice voice;
    private final Recurrence leftOut;
    // No more addresses than datagrams: the rest is not known, and has no share in this second.
    private final Map<InetAddress, Integer> decodedOf = new HashMap<>();
    private int share = MOST_OF_ONE;
    private long secondNanos;
    private int decoded;

    DecodingBound(Voice voice) {
        this.voice = voice;
        leftOut = Recurrence.ofMishaps(voice, DecodingBound::line, DecodingBound::inAll);
        secondNanos = voice.clock().nanos();
    }

    /** Whether one more datagram of an address is to be decoded. */
    boolean admits(InetAddress from) {
        long now = voice.clock().nanos();
        if (now - secondNanos >= 2 * SECOND_NANOS) {
            decodedOf.clear(); // in the second before, nobody was heard
        }
        if (now - secondNanos >= SECOND_NANOS) {
            beginSecond(now);
        }
        if (decodedOf.size() < MOST_A_SECOND) {
            decodedOf.putIfAbsent(from, 0);
        }
        int before = decodedOf.getOrDefault(from, share);
        if (before >= share || decoded == MOST_A_SECOND) {
            leftOut.look(1);
            return false;
        }
        decodedOf.put(from, before + 1);
        decoded++;
        return true;
    }

    private void beginSecond(long now) {
        secondNanos = now;
        share = Math.min(MOST_OF_ONE, MOST_A_SECOND / Math.max(1, decodedOf.size()));
        decodedOf.clear();
        decoded = 0;
    }

    /** Says what is to be said by now. */
    void look() {
        leftOut.look(0);
    }

    /** Says what it has not told yet, because nobody will look any more. */
    void finish() {
        leftOut.finish();
    }

    private static String line(Extent extent) {
        return """
        too much is sent to the list group: %s not looked at, \
        beyond %d a second of one address or %d of all\
        """
                .formatted(extent.of("datagram"), MOST_OF_ONE, MOST_A_SECOND);
    }

    private static String inAll(Extent extent) {
        return "no more than can be looked at is sent to the list group again; left out: "
                + extent.of("datagram");
    }
}
