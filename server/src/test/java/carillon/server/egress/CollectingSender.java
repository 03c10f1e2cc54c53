package carillon.server.egress;

import carillon.multicast.send.Destination;
import carillon.multicast.send.Slab;
import carillon.server.wire.SocketlessSender;
import java.util.ArrayList;
import java.util.List;

/** A sender that keeps what it was given to send. While refusing, it takes nothing. */
final class CollectingSender extends SocketlessSender {

    /** A datagram as the network would have got it; the payload is its first four bytes. */
    record Sent(int payload, int bytes, Destination to) {}

    private final List<Sent> sent = new ArrayList<>();
    private final List<Integer> batchSizes = new ArrayList<>();
    private volatile boolean refusing;
    private volatile boolean closed;

    CollectingSender(int capacity) {
        super(capacity);
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
    public synchronized int flush() {
        batchSizes.add(pending());
        int flushed = super.flush();
        return refusing ? 0 : flushed;
    }

    @Override
    protected synchronized void leaves(Destination to, Slab slab, int offset, int bytes) {
        if (!refusing) {
            sent.add(new Sent(slab.buffer().getInt(offset), bytes, to));
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
