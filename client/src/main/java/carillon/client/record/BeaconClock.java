package carillon.client.record;

import carillon.client.onair.ListedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;

/**
 * Station time, as the least delayed of the last beacons tells it. A beacon that was heard late
 * puts the clock back, none puts it forward. A step of the station's clock begins anew.
 *
 * <p>Threads: any.
 */
final class BeaconClock {

    private static final int MOST = 8;
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Deque<Instant> zeros = new ArrayDeque<>(MOST); // station time at 0 ns

    BeaconClock(ListedServer server) {
        heard(server);
    }

    /** Takes what the last beacon of a server said. */
    synchronized void heard(ListedServer server) {
        Instant zero = server.time(0);
        if (!zeros.isEmpty() && Duration.between(zeros.getLast(), zero).abs().compareTo(STEP) > 0) {
            zeros.clear();
        }
        if (zeros.size() == MOST) {
            zeros.removeFirst();
        }
        zeros.addLast(zero);
    }

    /** Station time, at a time of {@link System#nanoTime}. */
    synchronized Instant time(long nanos) {
        return Collections.max(zeros).plusNanos(nanos);
    }
}
