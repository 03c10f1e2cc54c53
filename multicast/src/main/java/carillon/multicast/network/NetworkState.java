package carillon.multicast.network;

import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The interfaces and default routes of this machine at one moment.
 *
 * @param interfaces all of them, also those that are down
 * @param defaultRoutes of both families; empty where the system does not tell
 */
public record NetworkState(List<InterfaceState> interfaces, List<DefaultRoute> defaultRoutes) {

    /** The rank of an interface to which no default route leads. */
    private static final long NO_ROUTE = Long.MAX_VALUE;

    public NetworkState {
        interfaces = List.copyOf(interfaces);
        defaultRoutes = List.copyOf(defaultRoutes);
    }

    /** Whether the path's interface still has its source, among the best it has. */
    public boolean has(NetworkPath path) {
        return interfaces.stream()
                .filter(each -> each.index() == path.interfaceIndex())
                .anyMatch(each -> each.sources(path.family()).contains(path.source()));
    }

    /** The metric of the best default route through the interface; the largest if there is none. */
    public long routeMetric(StandardProtocolFamily family, String interfaceName) {
        return defaultRoutes.stream()
                .filter(route -> route.family() == family)
                .filter(route -> route.interfaceName().equals(interfaceName))
                .mapToLong(DefaultRoute::metric)
                .min()
                .orElse(NO_ROUTE);
    }

    /** The interfaces on one line, for a person. */
    @Override
    public String toString() {
        return interfaces.stream().map(InterfaceState::toString).collect(Collectors.joining(", "));
    }
}
