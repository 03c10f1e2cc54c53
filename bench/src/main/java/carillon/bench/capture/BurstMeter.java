package carillon.bench.capture;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the most packets within any millisecond. */
final class BurstMeter {

    private static final long WINDOW_NANOS = 1_000_000;

    private final Deque<Long> window = new ArrayDeque<>();
    private int most;

    /** Counts a packet; they come in the order of their stamps. */
    void add(long nanos) {
        window.addLast(nanos);
        while (window.getFirst() <= nanos - WINDOW_NANOS) {
            window.removeFirst();
        }
        most = Math.max(most, window.size());
    }

    int most() {
        return most;
    }
}
