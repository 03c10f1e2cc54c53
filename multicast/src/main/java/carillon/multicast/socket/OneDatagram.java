package carillon.multicast.socket;

import carillon.multicast.MulticastException;
import carillon.multicast.network.AddressText;
import carillon.multicast.send.SendOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

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
        try (NioSocket socket = NioSocket.open(options)) {
            socket.send(ByteBuffer.wrap(datagram), to);
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
