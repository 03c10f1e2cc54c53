package carillon.client.decode.process;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on one platform thread, {@code child-starter}, that lives as long as this
 * process. The kernel's signal at the death of the parent is one at the death of the parent's
 * <em>thread</em>: a child started by any other thread could be killed in the middle of its work
 * (prctl(2), PR_SET_PDEATHSIG).
 */
public final class ChildStarter {

    private static final ExecutorService THREAD =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("child-starter").daemon().factory());

    private ChildStarter() {}

    /**
     * Starts a process.
     *
     * @throws IOException if the system cannot
     */
    public static Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        try {
            return THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("cannot start " + builder.command(), e);
        }
    }
}
