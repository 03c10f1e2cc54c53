package carillon.server.life;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Something that is opened while other things are: the network and the index take some 50 to 100 ms
 * of a start each, most of it for native libraries.
 *
 * <p>Threads: one platform thread until it is open; owned by whoever began it.
 *
 * @param <T> what is opened
 */
public final class Opening<T extends AutoCloseable> implements Ending {

    private final CompletableFuture<T> opened;

    private Opening(CompletableFuture<T> opened) {
        this.opened = opened;
    }

    /** Begins to open it, on a thread of that name. */
    public static <T extends AutoCloseable> Opening<T> begin(String thread, Supplier<T> open) {
        return new Opening<>(
                CompletableFuture.supplyAsync(
                        open, work -> Thread.ofPlatform().daemon().name(thread).start(work)));
    }

    /** What was opened, once it is; throws what kept it from being opened. */
    public T await() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Closes it once it is open; if that is after the deadline, without being waited for. */
    @Override
    public void close(Deadline deadline) {
        CompletableFuture<Void> closed =
                opened.thenAccept(open -> Opened.close(open, deadline)).exceptionally(_ -> null);
        try {
            closed.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // What was never opened has nothing to close; what opens later closes itself.
        }
    }
}
