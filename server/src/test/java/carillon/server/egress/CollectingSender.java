package carillon.server.egress;

import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.Slab;
import java.util.ArrayList;
import java.util.List;

/**
 * A sender that keeps what it was given to send, read when the batch is flushed as the real ones
 * do. While refusing, it takes nothing.
 */
final class CollectingSender implements BatchSender {

    /** A datagram as the network would have got it; the payload is its first four bytes. */
    record Sent(int payload, int bytes, Destination to) {}

    private record Added(Slab slab, int offset, int bytes, Destination to) {}

    private final int capacity;
    private final List<Added> batch = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Integer> batchSizes = new ArrayList<>();
    private volatile boolean refusing;
    private volatile boolean closed;

    CollectingSender(int capacity) {
        this.capacity = capacity;
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<Integer> payloads() {
        return sent.stream().map(Sent::payload).toList();
    }

    synchronized List<Integer> batchSizes() {
        return List.copyOf(batchSizes);
    }

    void refuse(boolean all) {
        refusing = all;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public int pending() {
        return batch.size();
    }

    @Override
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        if (batch.size() == capacity) {
            throw new IllegalStateException("the batch is full");
        }
        batch.add(new Added(slab, offset, lengthBytes, to));
    }

    @Override
    public synchronized int flush() {
        int count = batch.size();
        batchSizes.add(count);
        if (!refusing) {
            batch.forEach(a -> sent.add(new Sent(a.slab.buffer().getInt(a.offset), a.bytes, a.to)));
        }
        batch.clear();
        return refusing ? 0 : count;
    }

    @Override
    public void reopen(NetworkPath path) {
        throw new UnsupportedOperationException("no socket here");
    }

    @Override
    public SendFailures failures() {
        throw new UnsupportedOperationException("counts only what the egress sees");
    }

    @Override
    public void close() {
        closed = true;
    }
}
