package carillon.client.cli;

import carillon.cli.words.TerminalText;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command end in good order when the process is told to stop (Ctrl-C, SIGTERM): its thread
 * is interrupted, cleans up and returns an exit code, and that is the code of the process, where
 * the JVM by itself would answer 130 or 143.
 */
final class StopSignal {

    private static final int FAILED = 1;
    private static final long LONGEST_SECONDS = 8; // more than any close() waits

    private static volatile boolean isTold; // for the process as a whole, as the signal is

    private final Thread command = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Breakdown> breakdown = new AtomicReference<>();
    private volatile int exitCode = FAILED;

    /** A thread that ended by an exception, which none of ours may. */
    private record Breakdown(Thread thread, Throwable cause) {}

    private StopSignal() {}

    /**
     * Runs a command on this thread and returns its exit code. When any other thread breaks down,
     * the command is told to stop, and then it has failed: better silent than mute.
     *
     * @param isVerbose asked, once the command has ended, whether a breakdown is told with its
     *     trace
     * @param err where it is told
     */
    static int guard(IntSupplier command, BooleanSupplier isVerbose, PrintStream err) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop"));
        Thread.setDefaultUncaughtExceptionHandler(signal::brokenDown);
        try {
            signal.exitCode = command.getAsInt();
            signal.judge(isVerbose, err);
        } finally {
            signal.ended.countDown();
        }
        return signal.exitCode;
    }

    /**
     * Looks whether the process is told to stop, for where an interruption may have been lost.
     *
     * @throws InterruptedException if it is
     */
    static void heed() throws InterruptedException {
        if (isTold) {
            throw new InterruptedException("told to stop");
        }
    }

    private void brokenDown(Thread thread, Throwable cause) {
        if (breakdown.compareAndSet(null, new Breakdown(thread, cause))) {
            command.interrupt();
        }
    }

    private void judge(BooleanSupplier isVerbose, PrintStream err) {
        Breakdown what = breakdown.get();
        if (what == null) {
            return;
        }
        exitCode = FAILED;
        boolean isLong = isVerbose.getAsBoolean();
        err.printf(
                "carillon: internal error: the thread %s died of %s%s%n",
                what.thread().getName(),
                TerminalText.message(what.cause().toString()),
                isLong ? "" : "; with -v: where in the program");
        if (isLong) {
            err.println(TerminalText.trace(what.cause()));
        }
    }

    /** The JVM shuts down, because of a signal unless the command has ended. */
    private void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        isTold = true;
        command.interrupt();
        try {
            if (!ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                exitCode = FAILED;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does; end at once
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
