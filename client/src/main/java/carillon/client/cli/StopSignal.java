package carillon.client.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Lets a command end in good order when the process is told to stop (Ctrl-C, SIGTERM): its thread
 * is interrupted, cleans up and returns an exit code, and that is the code of the process, where
 * the JVM by itself would answer 130 or 143.
 */
final class StopSignal {

    private static final int STUCK = 1;
    private static final long LONGEST_SECONDS = 8; // more than any close() waits

    private final Thread command = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = STUCK;

    private StopSignal() {}

    /** Runs a command on this thread and returns its exit code. */
    static int guard(IntSupplier command) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop"));
        try {
            signal.exitCode = command.getAsInt();
        } finally {
            signal.ended.countDown();
        }
        return signal.exitCode;
    }

    /** The JVM shuts down, because of a signal unless the command has ended. */
    private void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        command.interrupt();
        try {
            if (!ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                exitCode = STUCK;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does; end at once
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
