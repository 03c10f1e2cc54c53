package carillon.library.index;

import carillon.library.LibraryException;
import carillon.library.database.IndexDatabase;
import carillon.library.database.IndexTrouble;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread {@code index}: the only one that touches the database once it is open. Disks take
 * their time, and a channel's virtual thread that waited in the database itself would hold up every
 * other one. Work that comes in while a commit is under way is committed together.
 *
 * <p>Should the thread end before its time, whatever waits for it fails, and so does all that comes
 * later, with what ended it.
 *
 * <p>Threads: any may hand work over. When the queue is full, they wait; without a lock, so that
 * {@link #close} need not wait for them.
 */
final class IndexThread implements AutoCloseable {

    /** Something to do with the database: all of it is committed, or nothing. */
    interface Work<T> {
        T with(Handle handle);
    }

    private static final Logger LOG = LoggerFactory.getLogger(IndexThread.class);
    private static final int MOST_WAITING = 256;
    // What is committed is safe without a proper close, and a server has a second to end.
    private static final long CLOSE_MILLIS = 500;

    private final Path file;
    private final Connection connection;
    private final BlockingQueue<IndexCommand<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean isLossSaid = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean isClosed;
    private volatile @Nullable LibraryException end;

    /**
     * A thread that is not started.
     *
     * @param connection handed over to it
     */
    IndexThread(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.thread = Thread.ofPlatform().daemon().name("index").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Does the work and waits until it is on the disk. */
    <T> T call(Work<T> work) {
        IndexCommand<T> command = submit(work);
        try {
            return command.outcome().join();
        } catch (CompletionException e) {
            throw IndexTrouble.of(file, e.getCause() == null ? e : e.getCause());
        }
    }

    /** Has the work done some time; that it fails is said once. */
    void post(Work<?> work) {
        CompletableFuture<?> _ =
                submit(work)
                        .outcome()
                        .whenComplete((_, failure) -> {
                            if (failure != null && !isLossSaid.getAndSet(true)) {
                                LOG.warn(
                                        "{}; what it keeps for a faster start may be"
                                                + " missing, the log is not touched by that",
                                        IndexTrouble.of(file, failure).getMessage());
                            }
                        });
    }

    private <T> IndexCommand<T> submit(Work<T> work) {
        if (isClosed) {
            throw closed();
        }
        IndexCommand<T> command = new IndexCommand<>(work);
        try {
            queue.put(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LibraryException("interrupted while waiting for the index " + file, e);
        }
        LibraryException ended = end;
        if (ended != null) {
            failWaiting(ended); // it may have come too late to be failed by the thread itself
        }
        return command;
    }

    /** Whether it was told to end. */
    boolean isClosed() {
        return isClosed;
    }

    private LibraryException closed() {
        return new LibraryException("the index %s is closed".formatted(file));
    }

    private void run() {
        LibraryException ended = closed();
        // JDBI takes its time to load, which whoever opened the index need not wait for.
        try (Handle handle = IndexDatabase.handle(connection)) {
            handle.execute("SELECT 1");
            commitAll(handle);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts this thread; end as asked
        } catch (RuntimeException | Error e) {
            ended = IndexTrouble.ended(file, e);
        } finally {
            end = ended;
            failWaiting(ended);
        }
    }

    private void commitAll(Handle handle) throws InterruptedException {
        List<IndexCommand<?>> batch = new ArrayList<>();
        while (!isClosed || !queue.isEmpty()) {
            batch.clear();
            batch.add(queue.take());
            queue.drainTo(batch);
            commit(handle, batch);
        }
    }

    private static void commit(Handle handle, List<IndexCommand<?>> batch) {
        try {
            handle.begin();
            batch.forEach(command -> command.run(handle));
            handle.commit();
            batch.forEach(IndexCommand::finish);
        } catch (RuntimeException e) {
            batch.forEach(command -> command.fail(e));
            rollback(handle);
        } catch (Error e) {
            batch.forEach(command -> command.fail(e));
            throw e;
        }
    }

    private static void rollback(Handle handle) {
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (RuntimeException e) {
            // The failure that led here was reported; the next command meets what is left.
        }
    }

    private void failWaiting(LibraryException cause) {
        List<IndexCommand<?>> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(command -> command.fail(cause));
    }

    /**
     * Finishes what was handed over, then closes the database; waits for that, at most 0.5 s. What
     * was not begun by then fails.
     */
    @Override
    public void close() {
        isClosed = true;
        // Only wakes it: when there is no room it is at work, and looks for itself afterwards.
        boolean _ = queue.offer(new IndexCommand<>(_ -> true));
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failWaiting(closed());
    }
}
