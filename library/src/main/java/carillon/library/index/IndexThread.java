package carillon.library.index;

import carillon.library.LibraryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;

/**
 * The thread {@code index}: the only one that touches the database once it is open. Disks take
 * their time, and a channel's virtual thread that waited in the database itself would hold up every
 * other one. Work that comes in while a commit is under way is committed together.
 *
 * <p>Threads: any may hand work over. When the queue is full, they wait.
 */
final class IndexThread implements AutoCloseable {

    /** Something to do with the database: all of it is committed, or nothing. */
    interface Work<T> {
        T with(Handle handle);
    }

    private static final int MOST_WAITING = 256;
    // What is committed is safe without a proper close, and a server has a second to end.
    private static final long CLOSE_MILLIS = 500;
    private static final Command<Boolean> LAST = new Command<>(_ -> true);

    private final Path file;
    private final Connection connection;
    private final BlockingQueue<Command<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private boolean closed;

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
        Command<T> command = submit(work);
        try {
            return command.outcome.join();
        } catch (CompletionException e) {
            throw IndexTrouble.of(file, e.getCause() == null ? e : e.getCause());
        }
    }

    /** Has the work done some time; if it fails, it does so unheard. */
    void post(Work<?> work) {
        submit(work);
    }

    private synchronized <T> Command<T> submit(Work<T> work) {
        if (closed) {
            throw new LibraryException("the index %s is closed".formatted(file));
        }
        Command<T> command = new Command<>(work);
        put(command);
        return command;
    }

    private void put(Command<?> command) {
        try {
            queue.put(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LibraryException("interrupted while waiting for the index " + file, e);
        }
    }

    private void run() {
        List<Command<?>> batch = new ArrayList<>();
        // JDBI takes its time to load, which whoever opened the index need not wait for.
        try (Handle handle = IndexDatabase.handle(connection)) {
            handle.execute("SELECT 1");
            while (!batch.contains(LAST)) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch);
                commit(handle, batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts this thread; end as asked
        }
    }

    private static void commit(Handle handle, List<Command<?>> batch) {
        try {
            handle.begin();
            batch.forEach(command -> command.run(handle));
            handle.commit();
            batch.forEach(Command::finish);
        } catch (RuntimeException e) {
            batch.forEach(command -> command.fail(e));
            rollback(handle);
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

    /** Finishes what was handed over, then closes the database; waits for that, at most 0.5 s. */
    @Override
    public void close() {
        refuseMore();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void refuseMore() {
        if (!closed) {
            closed = true;
            put(LAST);
        }
    }

    /** A piece of work and what became of it. */
    private static final class Command<T> {
        private static final String SAVEPOINT = "command";

        private final Work<T> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private Runnable result = () -> {};

        Command(Work<T> work) {
            this.work = work;
        }

        /** Does the work. Failing, it leaves what others did in this transaction. */
        void run(Handle handle) {
            handle.savepoint(SAVEPOINT);
            try {
                T value = work.with(handle);
                result = () -> outcome.complete(value);
                handle.releaseSavepoint(SAVEPOINT);
            } catch (RuntimeException e) {
                handle.rollbackToSavepoint(SAVEPOINT);
                result = () -> outcome.completeExceptionally(e);
            }
        }

        /** The transaction was committed. */
        void finish() {
            result.run();
        }

        /** The transaction failed. */
        void fail(RuntimeException e) {
            outcome.completeExceptionally(e);
        }
    }
}
