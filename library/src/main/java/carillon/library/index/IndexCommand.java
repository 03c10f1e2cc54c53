package carillon.library.index;

import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;

/**
 * A piece of work for {@link IndexThread}, and what became of it.
 *
 * <p>Threads: {@link #outcome} for any, {@link #fail} too; the rest owned by index.
 *
 * @param <T> what the work answers
 */
final class IndexCommand<T> {

    private static final String SAVEPOINT = "command";

    private final IndexThread.Work<T> work;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private Runnable result = () -> {};

    IndexCommand(IndexThread.Work<T> work) {
        this.work = work;
    }

    /** Complete once the work is on the disk, or has failed. */
    CompletableFuture<T> outcome() {
        return outcome;
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

    /** The transaction failed, or there will be none. */
    void fail(Throwable cause) {
        outcome.completeExceptionally(cause);
    }
}
