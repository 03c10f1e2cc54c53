package carillon.server.channel;

import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.Slab;

/** A sender that hands each datagram, as it is when the batch is flushed, to a listener. */
final class ListeningSender implements BatchSender {

    /** Hears datagrams; the bytes are valid during the call only. */
    interface Listener {
        void heard(Destination to, Slab slab, int offset, int bytes);
    }

    private static final int CAPACITY = 64;

    private final Listener listener;
    private final Slab[] slabs = new Slab[CAPACITY];
    private final int[] offsets = new int[CAPACITY];
    private final int[] lengths = new int[CAPACITY];
    private final Destination[] destinations = new Destination[CAPACITY];
    private int pending;

    ListeningSender(Listener listener) {
        this.listener = listener;
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
            listener.heard(destinations[i], slabs[i], offsets[i], lengths[i]);
        }
        pending = 0;
        return flushed;
    }

    @Override
    public void reopen(NetworkPath path) {
        throw new UnsupportedOperationException("no socket here");
    }

    @Override
    public SendFailures failures() {
        throw new UnsupportedOperationException("nothing fails here");
    }

    @Override
    public void close() {}
}
