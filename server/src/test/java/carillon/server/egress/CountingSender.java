package carillon.server.egress;

import carillon.multicast.send.Destination;
import carillon.multicast.send.Slab;
import carillon.server.wire.SocketlessSender;
import java.util.concurrent.atomic.AtomicLong;

/** A sender that only counts, without allocating. */
final class CountingSender extends SocketlessSender {

    private final AtomicLong sent = new AtomicLong();

    CountingSender() {
        super(64);
    }

    long sent() {
        return sent.get();
    }

    @Override
    protected void leaves(Destination to, Slab slab, int offset, int bytes) {
        sent.incrementAndGet();
    }
}
