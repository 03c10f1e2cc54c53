package carillon.server.egress;

import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import carillon.multicast.socket.Senders;
import java.net.StandardProtocolFamily;

/** Takes what it is given and sends nothing. */
final class CountingSender implements BatchSender {

    private static final int CAPACITY = 64;

    private int pending;

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
        pending++;
    }

    @Override
    public int flush() {
        int sent = pending;
        pending = 0;
        return sent;
    }

    @Override
    public void reopen(NetworkPath path) {
        // There is none.
    }

    @Override
    public SendFailures failures() {
        try (BatchSender real =
                Senders.open(SendOptions.on(Loopback.path(StandardProtocolFamily.INET)))) {
            return real.failures();
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
