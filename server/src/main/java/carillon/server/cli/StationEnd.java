package carillon.server.cli;

import carillon.cli.Invocation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How {@code serve} ends. Told by a signal, at whatever moment, also while it starts: with a
 * farewell and exit code 0. When a thread of the station dies: the same, with exit code 1; on the
 * air without it, the station would be mute, or deaf, and nobody would know.
 *
 * <p>Threads: any; its own are {@code shutdown} and {@code closing}, which ends after a second.
 */
final class StationEnd {

    private static final Logger LOG = LoggerFactory.getLogger(StationEnd.class);
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(950);

    private final AutoCloseable station;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isEnding;
    private volatile int code = Invocation.DONE;

    StationEnd(AutoCloseable station) {
        this.station = station;
    }

    /** From now on a signal, and the death of any thread, ends the station. */
    void begin() {
        Thread.setDefaultUncaughtExceptionHandler(this::died);
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
    }

    /**
     * Does what makes the process fail if it throws. Once the process was told to end, that it
     * throws is a consequence, and passed over.
     */
    void failing(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!isEnding) {
                fail();
                throw e;
            }
        }
    }

    /** Waits until a thread has died; a signal ends the process itself. */
    int await() throws InterruptedException {
        over.await();
        return code;
    }

    /** Takes the death of a thread. */
    void died(Thread thread, Throwable cause) {
        LOG.error(
                "internal error: the thread {} died of {}; the station leaves the air",
                thread.getName(),
                cause.toString(),
                cause);
        fail();
    }

    private void fail() {
        if (!isEnding) {
            code = Invocation.FAILED;
        }
        over.countDown();
    }

    // A JVM that is told to end by a signal would end with the signal's number.
    private void shutDown() {
        end();
        Runtime.getRuntime().halt(code);
    }

    /** Ends the station in good order. */
    void end() {
        isEnding = true;
        close();
    }

    /** Closes the station; leaves it behind if that takes longer than a second. */
    void close() {
        Thread closing = Thread.ofPlatform().daemon().name("closing").start(this::closeStation);
        try {
            if (!closing.join(LONGEST_CLOSE)) {
                LOG.warn("the station did not close within {} ms", LONGEST_CLOSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // AutoCloseable may throw anything.
    private void closeStation() {
        try {
            station.close();
        } catch (Exception e) {
            LOG.warn("closing the station: {}", e.toString(), e);
        }
    }
}
