package carillon.multicast.receive;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;

/** Which interfaces share a socket. */
final class ReceivePlan {

    /** What Linux allows a socket to join by default: {@code net.ipv4.igmp_max_memberships}. */
    static final int MAX_MEMBERSHIPS = 20;

    private ReceivePlan() {}

    /**
     * The options of each socket. IPv4 joins at most {@link #MAX_MEMBERSHIPS} groups per socket. A
     * group of interface-local or link-local scope is a different group on every interface, and a
     * socket can be bound on one only. All other IPv6 joins share one socket: there is no such
     * limit, and two sockets bound alike would both get each datagram, since the kernel asks only
     * whether the socket joined the group, not where.
     */
    static List<ReceiveOptions> sockets(ReceiveOptions options) {
        int most = options.group() instanceof Inet6Address ? Integer.MAX_VALUE : MAX_MEMBERSHIPS;
        int interfacesEach = needsScope(options.group()) ? 1 : most;
        return chunks(options.interfaces(), interfacesEach).stream().map(options::on).toList();
    }

    static boolean needsScope(InetAddress group) {
        return group instanceof Inet6Address && (group.isMCNodeLocal() || group.isMCLinkLocal());
    }

    private static List<List<NetworkInterface>> chunks(List<NetworkInterface> of, int most) {
        List<List<NetworkInterface>> chunks = new ArrayList<>();
        int from = 0;
        while (from < of.size()) {
            int to = from + Math.min(most, of.size() - from);
            chunks.add(of.subList(from, to));
            from = to;
        }
        return chunks;
    }
}
