package carillon.server.station;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second at what nobody else looks at: the wall clock, and what was counted where
 * nothing may be logged.
 *
 * <p>Threads: one platform thread, {@code station-watch}, from {@link #start} to {@link #close}.
 */
final class StationWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StationWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final List<Runnable> looks;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Makes the watch, which does not run yet. */
    StationWatch(List<Runnable> looks) {
        this.looks = List.copyOf(looks);
    }

    void start() {
        Thread.ofPlatform().daemon().name("station-watch").start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            while (!closed.await(PERIOD.toNanos(), TimeUnit.NANOSECONDS)) {
                looks.forEach(StationWatch::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to end, and it does
        }
    }

    // One look that fails must not blind the others.
    private static void look(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("internal error: {}", e.toString(), e);
        }
    }
}
