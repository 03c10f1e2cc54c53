package carillon.multicast.socket;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The socket a sender uses, and the one that is to take its place: any thread may bring a new one,
 * the owner takes it up between two batches and closes the old.
 *
 * <p>Threads: {@link #current} and {@link #close} for the owner, {@link #replace} for any.
 */
final class SocketInUse<S extends AutoCloseable> {

    private final AtomicReference<@Nullable S> replacement = new AtomicReference<>();
    private S inUse;
    private boolean isClosed; // guarded by this

    SocketInUse(S first) {
        inUse = first;
    }

    /** The socket to use now. */
    S current() {
        // A read is cheaper than an exchange, and nearly always finds nothing.
        if (replacement.get() != null) {
            takeUp(replacement.getAndSet(null));
        }
        return inUse;
    }

    /** Hands over a socket; after {@link #close} it is closed at once. */
    synchronized void replace(S next) {
        if (isClosed) {
            shut(next);
        } else {
            shut(replacement.getAndSet(next));
        }
    }

    synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            shut(replacement.getAndSet(null));
            shut(inUse);
        }
    }

    private void takeUp(@Nullable S next) {
        if (next != null) {
            shut(inUse);
            inUse = next;
        }
    }

    private static void shut(@Nullable AutoCloseable socket) {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
        } catch (Exception e) {
            // A datagram socket holds nothing that a failed close could lose.
        }
    }
}
