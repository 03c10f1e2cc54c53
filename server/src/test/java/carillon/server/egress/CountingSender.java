package carillon.server.egress;

import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.Slab;
import java.util.concurrent.atomic.AtomicLong;

/** A sender that only counts, without allocating. */
final class CountingSender implements BatchSender {

    private final AtomicLong sent = new AtomicLong();
    private int pending;

    long sent() {
        return sent.get();
    }

    @Override
    public int capacity() {
        return 64;
    }

    @Override
    public int pending() {
        return pending;
    }

    @Override
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        pending++;
    }

    @Override
    public int flush() {
        int flushed = pending;
        sent.addAndGet(flushed);
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
