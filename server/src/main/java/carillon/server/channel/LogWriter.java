package carillon.server.channel;

import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.EditionLog;
import carillon.protocol.identity.ChannelId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An edition log whose disk blocks one platform thread, {@code log-writer}, and none of those that
 * carry channels. Callers wait for their answer, also when interrupted: a row whose writing was
 * begun is in the log or it is not, and the caller must know which.
 *
 * <p>Threads: any.
 */
public final class LogWriter implements EditionLog, AutoCloseable {

    private final EditionLog log;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("log-writer").factory());

    /** Writes to this log. */
    public LogWriter(EditionLog log) {
        this.log = log;
    }

    @Override
    public List<DatedEdition> load(ChannelId channel) {
        return await(writer.submit(() -> log.load(channel)));
    }

    @Override
    public List<DatedEdition> newest(ChannelId channel, int rows) {
        return await(writer.submit(() -> log.newest(channel, rows)));
    }

    @Override
    public void append(ChannelId channel, DatedEdition row) {
        await(writer.submit(() -> log.append(channel, row), row));
    }

    /** Takes no more rows and ends the thread once those under way are written. */
    @Override
    public void close() {
        writer.shutdown();
    }

    private static <T> T await(Future<T> answer) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the edition log failed", failure.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
