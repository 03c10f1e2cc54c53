package carillon.multicast.receive;

import carillon.multicast.MulticastException;
import java.io.IOException;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * The sockets that together listen to one group.
 *
 * <p>Threads: {@link #receive} for the receiver's owner, the rest for any.
 */
final class GroupSockets {

    private final List<GroupSocket> sockets = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int next;

    private GroupSockets() {}

    /** Opens what the options ask for; what the system refuses is noted in {@link #joins}. */
    static GroupSockets open(ReceiveOptions options, Selector selector) {
        GroupSockets all = new GroupSockets();
        ReceivePlan.sockets(options).forEach(each -> all.add(each, selector));
        return all;
    }

    Joins joins() {
        return new Joins(joined, refused);
    }

    /**
     * The smallest buffer of any socket; 0 if there is none.
     *
     * @throws MulticastException if the system does not tell
     */
    int receiveBufferBytes() {
        return sockets.stream().mapToInt(GroupSockets::receiveBufferBytes).min().orElse(0);
    }

    /** The next datagram of any socket; each has its turn. */
    Received receive(ByteBuffer room) throws IOException {
        for (int tried = 0; tried < sockets.size(); tried++) {
            GroupSocket socket = sockets.get(next);
            next = (next + 1) % sockets.size();
            if (socket.receive(room) instanceof Datagram datagram) {
                return datagram;
            }
        }
        return NoDatagram.SILENCE;
    }

    void close() {
        sockets.forEach(GroupSocket::close);
    }

    private void add(ReceiveOptions options, Selector selector) {
        try {
            GroupSocket socket = GroupSocket.open(options, selector);
            joined.addAll(socket.joined());
            refused.addAll(socket.refused());
            sockets.add(socket);
        } catch (IOException | UnsupportedOperationException e) { // the latter: no IPv6 here
            for (NetworkInterface on : options.interfaces()) {
                refused.add(on.getName() + ": " + e.getMessage());
            }
        }
    }

    private static int receiveBufferBytes(GroupSocket socket) {
        try {
            return socket.receiveBufferBytes();
        } catch (IOException e) {
            throw new MulticastException("cannot ask for the size of a receive buffer", e);
        }
    }
}
