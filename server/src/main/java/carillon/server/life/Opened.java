package carillon.server.life;

import carillon.protocol.time.NanoSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, to be closed in reverse order and by one deadline. A close that fails is said
 * and does not keep the others from being closed.
 *
 * <p>Threads: {@link #add} owned by whoever opens; {@link #close} by any, at any time and as often
 * as it likes.
 */
public final class Opened implements Ending {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean isClosed;

    /**
     * Notes what was opened.
     *
     * @throws StationException if everything was closed meanwhile; then this is closed too
     */
    public <T extends AutoCloseable> T add(T resource) {
        if (!isAdded(resource)) {
            close(resource, Deadline.in(LONGEST, NanoSource.SYSTEM));
            throw new StationException("told to end while starting");
        }
        return resource;
    }

    private synchronized boolean isAdded(AutoCloseable resource) {
        if (!isClosed) {
            open.push(resource);
        }
        return !isClosed;
    }

    @Override
    public void close(Deadline deadline) {
        AutoCloseable next = takeNext();
        while (next != null) {
            close(next, deadline);
            next = takeNext();
        }
    }

    private synchronized @Nullable AutoCloseable takeNext() {
        isClosed = true;
        return open.poll();
    }

    // AutoCloseable may throw anything.
    static void close(AutoCloseable resource, Deadline deadline) {
        try {
            if (resource instanceof Ending ending) {
                ending.close(deadline);
            } else {
                resource.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("closing {}: {}", resource.getClass().getSimpleName(), e.toString());
        }
    }
}
