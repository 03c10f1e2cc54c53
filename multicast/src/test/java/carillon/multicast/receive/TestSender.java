package carillon.multicast.receive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import carillon.multicast.network.Loopback;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import carillon.multicast.socket.Senders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;

/** Sends short texts over loopback. */
final class TestSender implements AutoCloseable {

    private final BatchSender sender =
            Senders.open(SendOptions.on(Loopback.path(StandardProtocolFamily.INET)));

    void send(InetAddress group, int port, String text) {
        Slab slab = Slab.allocate(text.length());
        slab.buffer().put(0, text.getBytes(US_ASCII));
        sender.add(slab, 0, text.length(), Destination.of(new InetSocketAddress(group, port)));
        sender.flush();
    }

    @Override
    public void close() {
        sender.close();
    }
}
