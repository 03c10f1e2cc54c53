package carillon.server.wire;

import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.Slab;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A network without wires: keeps every datagram whole, with its destination and when it left. */
public final class Wire implements BatchSender {

    /** A datagram as it left. */
    public record Left(ByteBuffer bytes, Destination to, long nanos) {}

    private record Added(Slab slab, int offset, int bytes, Destination to) {}

    private final List<Added> batch = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    /** All that has left so far, in order. */
    public synchronized List<Left> left() {
        return List.copyOf(left);
    }

    @Override
    public int capacity() {
        return 64;
    }

    @Override
    public int pending() {
        return batch.size();
    }

    @Override
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        batch.add(new Added(slab, offset, lengthBytes, to));
    }

    @Override
    public synchronized int flush() {
        long now = System.nanoTime();
        for (Added added : batch) {
            byte[] copy = new byte[added.bytes];
            added.slab.buffer().get(added.offset, copy);
            left.add(new Left(ByteBuffer.wrap(copy).asReadOnlyBuffer(), added.to, now));
        }
        int count = batch.size();
        batch.clear();
        return count;
    }

    @Override
    public void reopen(NetworkPath path) {
        throw new IllegalStateException("no socket to reopen");
    }

    @Override
    public SendFailures failures() {
        throw new IllegalStateException("nothing fails here");
    }

    @Override
    public void close() {}
}
