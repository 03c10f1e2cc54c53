package carillon.server.wire;

import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.Slab;

/**
 * A sender without a socket. Like the real ones it reads a datagram when the batch is flushed, and
 * allocates nothing.
 */
public abstract class SocketlessSender implements BatchSender {

    private final Slab[] slabs;
    private final int[] offsets;
    private final int[] lengths;
    private final Destination[] destinations;
    private int pending;

    /** One with room for so many datagrams in a batch. */
    protected SocketlessSender(int capacity) {
        slabs = new Slab[capacity];
        offsets = new int[capacity];
        lengths = new int[capacity];
        destinations = new Destination[capacity];
    }

    /** A datagram leaves; the bytes are valid during the call only. */
    protected abstract void leaves(Destination to, Slab slab, int offset, int bytes);

    @Override
    public final int capacity() {
        return slabs.length;
    }

    @Override
    public final int pending() {
        return pending;
    }

    @Override
    public final void add(Slab slab, int offset, int lengthBytes, Destination to) {
        if (pending == capacity()) {
            throw new IllegalStateException("the batch is full");
        }
        slabs[pending] = slab;
        offsets[pending] = offset;
        lengths[pending] = lengthBytes;
        destinations[pending] = to;
        pending++;
    }

    @Override
    public int flush() {
        int flushed = pending;
        for (int i = 0; i < flushed; i++) {
            leaves(destinations[i], slabs[i], offsets[i], lengths[i]);
        }
        pending = 0;
        return flushed;
    }

    @Override
    public final void reopen(NetworkPath path) {
        throw new UnsupportedOperationException("no socket here");
    }

    @Override
    public final SendFailures failures() {
        throw new UnsupportedOperationException("nothing fails here");
    }

    @Override
    public void close() {}
}
