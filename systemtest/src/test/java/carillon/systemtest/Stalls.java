package carillon.systemtest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long this machine kept a thread waiting that had nothing to do but to wake up each
 * millisecond: what no program on it can be blamed for.
 */
final class Stalls implements AutoCloseable {

    private static final long STEP_NANOS = Duration.ofMillis(1).toNanos();
    private static final double NANOS_PER_SECOND = 1e9;

    private final AtomicLong longestNanos = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("stalls").daemon().unstarted(this::run);
    private volatile boolean isClosed;

    private Stalls() {}

    /** Begins to watch. */
    static Stalls watch() {
        Stalls stalls = new Stalls();
        stalls.thread.start();
        return stalls;
    }

    /** The longest so far. */
    double longestSeconds() {
        return longestNanos.get() / NANOS_PER_SECOND;
    }

    @Override
    public void close() {
        isClosed = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        long before = System.nanoTime();
        while (!isClosed) {
            LockSupport.parkNanos(STEP_NANOS);
            long now = System.nanoTime();
            long late = now - before - STEP_NANOS;
            longestNanos.accumulateAndGet(late, Math::max);
            before = now;
        }
    }
}
