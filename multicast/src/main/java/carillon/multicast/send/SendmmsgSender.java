package carillon.multicast.send;

import carillon.multicast.network.NetworkPath;
import java.util.function.Function;

/**
 * Sends a batch with {@code sendmmsg}, on Linux. The call stops at the first datagram the system
 * refuses; that one is counted and left out, and the rest goes on with another call.
 */
final class SendmmsgSender implements BatchSender {

    /** Beyond this the system call itself is no longer what a datagram costs. */
    static final int CAPACITY = 64;

    private final SendOptions options;
    private final Function<SendOptions, BatchSocket> opener;
    private final SocketInUse<BatchSocket> socket;
    private final SendFailures failures;
    private final MessageVector vector = new MessageVector(CAPACITY);

    // The vector holds bare addresses; these keep what they point at from being freed.
    private final Slab[] slabs = new Slab[CAPACITY];
    private final Destination[] destinations = new Destination[CAPACITY];
    private int pending;

    SendmmsgSender(
            SendOptions options, Function<SendOptions, BatchSocket> opener, SendFailures failures) {
        this.options = options;
        this.failures = failures;
        this.opener = opener;
        this.socket = new SocketInUse<>(opener.apply(options));
    }

    @Override
    public int capacity() {
        return CAPACITY;
    }

    @Override
    public int pending() {
        return pending;
    }

    @Override
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        Batches.check(this, options, to);
        slab.check(offset, lengthBytes);
        vector.set(pending, slab.address(offset), lengthBytes, to);
        slabs[pending] = slab;
        destinations[pending] = to;
        pending++;
    }

    @Override
    public int flush() {
        BatchSocket now = socket.current();
        int sent = 0;
        int next = 0;
        while (next < pending) {
            int result = now.send(vector.address(next), pending - next);
            if (result > 0) {
                sent += result;
                next += result;
            } else {
                next = leaveOut(next, -result);
            }
        }
        pending = 0;
        return sent;
    }

    @Override
    public void reopen(NetworkPath path) {
        socket.replace(opener.apply(Batches.moved(options, path)));
    }

    @Override
    public SendFailures failures() {
        return failures;
    }

    @Override
    public void close() {
        socket.close();
    }

    /** Counts what the error cost and answers where to go on. */
    private int leaveOut(int refused, int errno) {
        return switch (errno) {
            case Errno.EINTR -> refused;
            case Errno.EAGAIN -> {
                // The buffer has no room for the others either; asking for each costs a call.
                failures.count(SendFailure.BUFFER_FULL, pending - refused, errno);
                yield pending;
            }
            default -> {
                failures.count(Errno.failure(errno), 1, errno);
                yield refused + 1;
            }
        };
    }
}
