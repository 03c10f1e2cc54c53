package carillon.multicast.receive;

import carillon.multicast.MulticastException;
import carillon.multicast.network.AddressText;
import carillon.multicast.network.Loopback;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import carillon.multicast.socket.Senders;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds out whether loopback carries a group on this machine, by sending to it and listening. Linux
 * has no route for IPv6 multicast over loopback unless someone makes one, and containers often have
 * no IPv6 on it at all.
 */
public final class LoopbackProbe {

    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final int TRIES = 4;
    private static final int LOWEST_PORT = 49_152;
    private static final int PORTS = 16_384;

    private LoopbackProbe() {}

    /**
     * Sends to the group over loopback, on a port picked at random, and listens. Takes a few
     * milliseconds if it is heard, at most a second if not.
     *
     * @return empty if it was heard, else what is wrong and what to do about it, for a person
     */
    public static String complaint(InetAddress group) {
        int port = LOWEST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
        ReceiveOptions listening =
                ReceiveOptions.of(group, port, List.of(Loopback.networkInterface()));
        SendOptions sending = SendOptions.on(Loopback.path(listening.family()));
        try (GroupReceiver receiver = GroupReceiver.open(listening);
                BatchSender sender = Senders.open(sending)) {
            Destination to = Destination.of(new InetSocketAddress(group, port));
            return isHeard(receiver, sender, to)
                    ? ""
                    : complaint(group, sender.failures().lastCause());
        } catch (MulticastException e) {
            return complaint(group, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isHeard(GroupReceiver receiver, BatchSender sender, Destination to) {
        long token = ThreadLocalRandom.current().nextLong();
        Slab slab = Slab.allocate(Long.BYTES);
        slab.buffer().putLong(0, token);
        for (int i = 0; i < TRIES; i++) {
            sender.add(slab, 0, Long.BYTES, to);
            if (sender.flush() == 0) {
                return false;
            }
            if (receiver.receive(PATIENCE) instanceof Datagram(var payload, _)
                    && payload.remaining() == Long.BYTES
                    && payload.getLong() == token) {
                return true;
            }
        }
        return false;
    }

    private static String complaint(InetAddress group, String cause) {
        String what = "loopback does not carry multicast to " + AddressText.of(group) + " here: ";
        String why = cause.isEmpty() ? "what is sent is not heard" : cause;
        String cure =
                group instanceof Inet6Address
                        ? "; as root: ip -6 route add local ff00::/8 dev lo"
                        : "; is the interface up?";
        return what + why + cure + "; or choose another interface";
    }
}
