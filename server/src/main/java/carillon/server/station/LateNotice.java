package carillon.server.station;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Something to say if work takes longer than a person likes to wait in silence.
 *
 * <p>Threads: one daemon, {@code late-notice}, until it is closed or has spoken; owned by whoever
 * began it.
 */
final class LateNotice implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;

    private LateNotice(Duration patience, Runnable notice) {
        thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("late-notice")
                        .unstarted(() -> {
                            if (!isDoneWithin(patience)) {
                                notice.run();
                            }
                        });
    }

    /** Says it once after so long, unless it is closed before. */
    static LateNotice after(Duration patience, Runnable notice) {
        LateNotice late = new LateNotice(patience, notice);
        late.thread.start();
        return late;
    }

    /** The work is done. What is being said then is said to the end. */
    @Override
    public void close() {
        done.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDoneWithin(Duration patience) {
        try {
            return done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
