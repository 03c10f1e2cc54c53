package carillon.multicast.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An interface as it was when it was looked at.
 *
 * @param name such as {@code eth0}
 * @param index the kernel's number for it
 * @param kind what it is for
 * @param isUp whether it is switched on and has carrier
 * @param canMulticast whether the system says so; it says no of loopback, which yet can
 * @param addresses those that can be used as a source, the best of each family first
 */
public record InterfaceState(
        String name,
        int index,
        InterfaceKind kind,
        boolean isUp,
        boolean canMulticast,
        List<InetAddress> addresses) {

    public InterfaceState {
        addresses = List.copyOf(addresses);
    }

    /** Whether nothing sent here leaves the machine. */
    public boolean isLoopback() {
        return kind == InterfaceKind.LOOPBACK;
    }

    /** The addresses of one family, those that reach beyond the link first. */
    public List<InetAddress> sources(StandardProtocolFamily family) {
        boolean wantsIpv6 = family == StandardProtocolFamily.INET6;
        List<InetAddress> ofFamily =
                addresses.stream().filter(a -> a instanceof Inet6Address == wantsIpv6).toList();
        List<InetAddress> wider = ofFamily.stream().filter(a -> !a.isLinkLocalAddress()).toList();
        return wider.isEmpty() ? ofFamily : wider;
    }

    /** Whether datagrams of the family can be sent to a group through it, as far as is known. */
    public boolean carries(StandardProtocolFamily family) {
        return isUp && (canMulticast || isLoopback()) && !sources(family).isEmpty();
    }

    /** Name, addresses and what stands against it, for a person. */
    @Override
    public String toString() {
        String all = addresses.stream().map(AddressText::of).collect(Collectors.joining(", "));
        return name
                + " ("
                + (all.isEmpty() ? "no address" : all)
                + (isUp ? "" : "; down or no carrier")
                + (canMulticast || isLoopback() ? "" : "; no multicast")
                + (kind == InterfaceKind.TUNNEL ? "; tunnel" : "")
                + ")";
    }
}
