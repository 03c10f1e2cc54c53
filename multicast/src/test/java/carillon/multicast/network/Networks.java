package carillon.multicast.network;

import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds states of a network that no machine has to be in. */
public final class Networks {

    private final List<InterfaceState> interfaces = new ArrayList<>();
    private final List<DefaultRoute> routes = new ArrayList<>();

    /** A machine with loopback and nothing else. */
    public static Networks withLoopback() {
        return new Networks().up("lo", "127.0.0.1", "::1");
    }

    /** Adds an interface that is up and can multicast, but for loopback and tunnels. */
    public Networks up(String name, String... addresses) {
        boolean isLoopback = name.equals("lo");
        InterfaceKind kind = InterfaceKind.of(name, isLoopback, false);
        return add(name, kind, true, !isLoopback, addresses);
    }

    public Networks down(String name, String... addresses) {
        return add(name, InterfaceKind.of(name, false, false), false, true, addresses);
    }

    public Networks withoutMulticast(String name, String... addresses) {
        return add(name, InterfaceKind.of(name, false, false), true, false, addresses);
    }

    public Networks route(String interfaceName, long metric) {
        for (StandardProtocolFamily family :
                List.of(StandardProtocolFamily.INET, StandardProtocolFamily.INET6)) {
            routes.add(new DefaultRoute(family, interfaceName, metric));
        }
        return this;
    }

    public NetworkState state() {
        return new NetworkState(interfaces, routes);
    }

    private Networks add(
            String name,
            InterfaceKind kind,
            boolean isUp,
            boolean canMulticast,
            String... addresses) {
        List<InetAddress> parsed = Stream.of(addresses).map(InetAddress::ofLiteral).toList();
        int index = interfaces.size() + 1;
        interfaces.add(new InterfaceState(name, index, kind, isUp, canMulticast, parsed));
        return this;
    }
}
