package carillon.server.egress;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs changes of an egress on its thread, between two turns. The queue holds one: callers wait for
 * their turn, then until their command was run. While the thread is not running they run it
 * themselves.
 *
 * <p>Threads: {@link #call} by any; {@link #runPending} by egress.
 */
final class EgressCommands {

    private static final long LOOK_MILLIS = 20;
    private static final int MOST_LOOKS = 50;

    private record Command(Runnable body, CountDownLatch done) {}

    private final AtomicReference<@Nullable Command> pending = new AtomicReference<>();
    private final Thread egress;

    EgressCommands(Thread egress) {
        this.egress = egress;
    }

    /** Runs the command that waits, if there is one. */
    void runPending() {
        // Reading is cheap and happens every turn; taking is dear and rare.
        Command command = pending.get() == null ? null : pending.getAndSet(null);
        if (command != null) {
            command.body.run();
            command.done.countDown();
        }
    }

    /**
     * Returns when the command was run, or after a second without an answer: an egress that hangs
     * so long is beyond help. An interruption does not end the wait.
     */
    synchronized void call(Runnable body) {
        CountDownLatch done = new CountDownLatch(1);
        pending.set(new Command(body, done));
        boolean interrupted = false;
        for (int look = 0; look < MOST_LOOKS && done.getCount() > 0; look++) {
            interrupted |= look(done);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment for the answer; says whether it was interrupted. */
    private boolean look(CountDownLatch done) {
        if (egress.isAlive()) {
            LockSupport.unpark(egress);
        } else {
            runPending();
        }
        try {
            done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException _) {
            return true;
        }
    }
}
