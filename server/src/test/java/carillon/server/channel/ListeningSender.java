package carillon.server.channel;

import carillon.multicast.send.Destination;
import carillon.multicast.send.Slab;
import carillon.server.wire.SocketlessSender;

/** A sender that hands each datagram, as it is when the batch is flushed, to a listener. */
final class ListeningSender extends SocketlessSender {

    /** Hears datagrams; the bytes are valid during the call only. */
    interface Listener {
        void heard(Destination to, Slab slab, int offset, int bytes);
    }

    private final Listener listener;

    ListeningSender(Listener listener) {
        super(64);
        this.listener = listener;
    }

    @Override
    protected void leaves(Destination to, Slab slab, int offset, int bytes) {
        listener.heard(to, slab, offset, bytes);
    }
}
