package carillon.multicast.receive;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One socket bound to the group's address, so that it hears no other group on the same port, and
 * joined on some interfaces. Other sockets on this machine may be bound likewise; each gets every
 * datagram. That is what SO_REUSEADDR does; SO_REUSEPORT would, on some systems, deal the datagrams
 * out among them.
 *
 * <p>The JDK switches {@code IP_MULTICAST_ALL} off, so a socket hears nothing through interfaces
 * that only others joined.
 */
final class GroupSocket {

    private final DatagramChannel channel;
    private final List<String> joined = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private GroupSocket(DatagramChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens, binds and joins; interfaces that refuse are noted.
     *
     * @throws IOException if the socket itself cannot be opened or bound
     */
    static GroupSocket open(ReceiveOptions options, Selector selector) throws IOException {
        DatagramChannel channel = DatagramChannel.open(options.family());
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, options.receiveBufferBytes());
            channel.bind(bindAddress(options));
            GroupSocket socket = new GroupSocket(channel);
            options.interfaces().forEach(on -> socket.join(options, on));
            channel.register(selector, SelectionKey.OP_READ);
            return socket;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    List<String> joined() {
        return joined;
    }

    List<String> refused() {
        return refused;
    }

    int receiveBufferBytes() throws IOException {
        return channel.getOption(StandardSocketOptions.SO_RCVBUF);
    }

    /** The next datagram that is waiting, read into the room given; or silence. */
    Received receive(ByteBuffer room) throws IOException {
        room.clear();
        return channel.receive(room) instanceof InetSocketAddress from
                ? new Datagram(room.flip(), from)
                : NoDatagram.SILENCE;
    }

    /** Leaves the groups, at the latest with the selector's next selection. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The kernel leaves the groups with the descriptor, whatever close reports.
        }
    }

    private void join(ReceiveOptions options, NetworkInterface on) {
        try {
            if (options.sources().isEmpty()) {
                channel.join(options.group(), on);
            }
            for (InetAddress source : options.sources()) {
                channel.join(options.group(), on, source);
            }
            joined.add(on.getName());
        } catch (IOException | RuntimeException e) {
            refused.add(on.getName() + ": " + e.getMessage());
        }
    }

    private static InetSocketAddress bindAddress(ReceiveOptions options) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            // It binds to no group, and delivers only the groups that this very socket joined.
            return new InetSocketAddress(options.port());
        }
        InetAddress group = options.group();
        if (ReceivePlan.needsScope(group)) {
            int index = options.interfaces().getFirst().getIndex();
            group = Inet6Address.getByAddress(null, group.getAddress(), index);
        }
        return new InetSocketAddress(group, options.port());
    }
}
