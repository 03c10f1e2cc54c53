package carillon.multicast.network;

import carillon.multicast.MulticastException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The real network. Works on any system; what only Linux tells is left out elsewhere. */
final class SystemNetworkView implements NetworkView {

    private static final Path PROC_NET = Path.of("/proc/net");

    @Override
    public NetworkState now() {
        Ipv6Addresses ipv6 = Ipv6Addresses.read(PROC_NET);
        try {
            List<InterfaceState> interfaces =
                    NetworkInterface.networkInterfaces()
                            .flatMap(each -> state(each, ipv6).stream())
                            .sorted(Comparator.comparingInt(InterfaceState::index))
                            .toList();
            return new NetworkState(interfaces, RouteTables.defaults(PROC_NET));
        } catch (SocketException e) {
            throw new MulticastException("cannot list the interfaces of this machine", e);
        }
    }

    private static Optional<InterfaceState> state(NetworkInterface of, Ipv6Addresses ipv6) {
        try {
            String name = of.getName();
            return Optional.of(
                    new InterfaceState(
                            name,
                            of.getIndex(),
                            InterfaceKind.of(name, of.isLoopback(), of.isPointToPoint()),
                            of.isUp(),
                            of.supportsMulticast(),
                            ipv6.usable(addresses(of))));
        } catch (SocketException e) {
            return Optional.empty(); // it went away between being listed and being asked
        }
    }

    // The JDK names the address that was added last first; the kernel sends from the one added
    // first.
    private static List<InetAddress> addresses(NetworkInterface of) {
        return of.inetAddresses().map(SystemNetworkView::withoutScope).toList().reversed();
    }

    // The JDK notes the interface in every IPv6 address; only a link-local one needs it.
    private static InetAddress withoutScope(InetAddress address) {
        try {
            return address.isLinkLocalAddress()
                    ? address
                    : InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of a length unheard of", e);
        }
    }
}
