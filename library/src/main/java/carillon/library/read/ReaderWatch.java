package carillon.library.read;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks after the readers of every mount twenty times a second: the thread {@code reader-watch}.
 */
final class ReaderWatch implements Runnable {

    private static final long PERIOD_MILLIS = 50;

    private final Runnable review;
    private final CountDownLatch closed = new CountDownLatch(1);

    ReaderWatch(Runnable review) {
        this.review = review;
    }

    void start() {
        Thread.ofPlatform().daemon().name("reader-watch").start(this);
    }

    @Override
    public void run() {
        try {
            while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                review.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts the watch; end as asked
        }
    }

    void close() {
        closed.countDown();
    }
}
