package carillon.multicast.send;

import carillon.multicast.MulticastException;
import carillon.multicast.network.AddressText;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * Sends a single datagram, as a client does that asks for something: through the JDK, because a
 * program that sends once is not to load a native library for it.
 */
public final class OneDatagram {

    private OneDatagram() {}

    /**
     * Opens a socket, sends, closes it.
     *
     * @throws MulticastException if the datagram could not be handed to the system
     */
    public static void send(SendOptions options, InetSocketAddress to, byte[] datagram) {
        try (DatagramChannel channel = NioChannel.open(options)) {
            channel.send(ByteBuffer.wrap(datagram), to);
        } catch (IOException e) {
            throw new MulticastException(
                    "cannot send to %s through %s: %s"
                            .formatted(
                                    AddressText.of(to.getAddress(), to.getPort()),
                                    options.path(),
                                    e.getMessage()),
                    e);
        }
    }
}
