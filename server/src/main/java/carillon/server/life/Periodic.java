package carillon.server.life;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Does the same again and again. A turn that fails is told and does not keep the next from coming.
 *
 * <p>Threads: one daemon of the given name, from {@link #start} to {@link #close}, on which the
 * turns are done; every method from any thread.
 */
public final class Periodic implements Ending {

    private final Duration period;
    private final Runnable turn;
    private final Consumer<RuntimeException> failure;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean isStarted = new AtomicBoolean();
    private final Thread thread;

    /**
     * Something that is not done yet.
     *
     * @param name of its thread
     * @param period from the end of a turn to the beginning of the next, above 0
     * @param failure takes what a turn threw
     */
    public Periodic(
            String name, Duration period, Runnable turn, Consumer<RuntimeException> failure) {
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period: " + period);
        }
        this.period = period;
        this.turn = turn;
        this.failure = failure;
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /** Begins, with the first turn after one period; once, and not after it was closed. */
    public void start() {
        if (closed.getCount() > 0 && isStarted.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** Ends; a turn under way is waited for. */
    @Override
    public void close(Deadline deadline) {
        closed.countDown();
        if (!thread.equals(Thread.currentThread())) {
            deadline.awaitEndOf(thread);
        }
    }

    private void run() {
        try {
            while (!closed.await(period.toNanos(), TimeUnit.NANOSECONDS)) {
                guardedTurn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to end, and it does
        }
    }

    private void guardedTurn() {
        try {
            turn.run();
        } catch (RuntimeException e) {
            failure.accept(e);
        }
    }
}
