package carillon.multicast.socket;

import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.Batch;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import java.util.function.Function;

/** Collects a batch and sends it through a socket, which can be replaced between two batches. */
final class SocketSender implements BatchSender {

    private final SendOptions options;
    private final Function<SendOptions, BatchSocket> opener;
    private final SocketInUse<BatchSocket> socket;
    private final SendFailures failures = new SendFailures(Errno::text);
    private final Batch batch = new Batch();

    SocketSender(SendOptions options, Function<SendOptions, BatchSocket> opener) {
        this.options = options;
        this.opener = opener;
        this.socket = new SocketInUse<>(opener.apply(options));
    }

    @Override
    public int capacity() {
        return Batch.CAPACITY;
    }

    @Override
    public int pending() {
        return batch.size();
    }

    @Override
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        if (to.family() != options.path().family()) {
            throw new IllegalArgumentException(to + " cannot be reached through " + options.path());
        }
        batch.add(slab, offset, lengthBytes, to);
    }

    @Override
    public int flush() {
        int sent = socket.current().send(batch, failures);
        batch.clear();
        return sent;
    }

    @Override
    public void reopen(NetworkPath path) {
        if (path.family() != options.path().family()) {
            throw new IllegalArgumentException("from " + options.path() + " to " + path);
        }
        socket.replace(opener.apply(options.withPath(path)));
    }

    @Override
    public SendFailures failures() {
        return failures;
    }

    @Override
    public void close() {
        socket.close();
    }
}
