package carillon.multicast.choice;

import carillon.multicast.MulticastException;
import carillon.multicast.network.InterfaceState;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkState;
import java.net.StandardProtocolFamily;
import java.util.Comparator;

/**
 * Chooses an interface where nobody did. Never loopback; only one that is up, has carrier, can
 * multicast and has an address of the family. Of these, first by kind: an ordinary network before
 * one of containers before a tunnel, because a VPN often takes over the default route and has no
 * listeners. Then that of the best default route; then the lowest index.
 */
final class AutoRule {

    private AutoRule() {}

    static NetworkPath choose(NetworkState state, StandardProtocolFamily family) {
        Comparator<InterfaceState> bestFirst =
                Comparator.comparing(InterfaceState::kind)
                        .thenComparingLong(each -> state.routeMetric(family, each.name()))
                        .thenComparingInt(InterfaceState::index);
        return state.interfaces().stream()
                .filter(each -> !each.isLoopback() && each.carries(family))
                .min(bestFirst)
                .map(best -> ChoiceRules.path(best, family, state))
                .orElseThrow(() -> new MulticastException(nothingFits(state, family)));
    }

    private static String nothingFits(NetworkState state, StandardProtocolFamily family) {
        return "no interface is up, has carrier, can multicast and has an "
                + (family == StandardProtocolFamily.INET6 ? "IPv6" : "IPv4")
                + " address"
                + ChoiceRules.listing(state);
    }
}
