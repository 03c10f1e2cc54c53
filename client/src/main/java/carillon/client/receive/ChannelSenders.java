package carillon.client.receive;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may send a channel.
 *
 * @param first the addresses of the server that the channel is heard from; never empty
 * @param standIns those of other servers that say they send the same; heard only while the first
 *     are silent
 */
public record ChannelSenders(Set<InetAddress> first, Set<InetAddress> standIns) {

    public ChannelSenders {
        if (first.isEmpty()) {
            throw new IllegalArgumentException("nobody sends");
        }
        first = Set.copyOf(first);
        standIns = without(standIns, first);
    }

    /** One address, and nobody stands in for it. */
    public static ChannelSenders only(InetAddress address) {
        return new ChannelSenders(Set.of(address), Set.of());
    }

    private static Set<InetAddress> without(Set<InetAddress> all, Set<InetAddress> some) {
        Set<InetAddress> others = new HashSet<>(all);
        others.removeAll(some);
        return Set.copyOf(others);
    }
}
