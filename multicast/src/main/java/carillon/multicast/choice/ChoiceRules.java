package carillon.multicast.choice;

import static java.net.StandardProtocolFamily.INET6;

import carillon.multicast.MulticastException;
import carillon.multicast.network.AddressText;
import carillon.multicast.network.InterfaceState;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkState;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.function.Predicate;

/** How the choices that name one interface are resolved. */
final class ChoiceRules {

    private ChoiceRules() {}

    static NetworkPath local(NetworkState state, StandardProtocolFamily family) {
        return path(only(state, InterfaceState::isLoopback, "loopback interface"), family, state);
    }

    static NetworkPath named(NetworkState state, StandardProtocolFamily family, String name) {
        String what = "interface named " + name;
        return path(only(state, each -> each.name().equals(name), what), family, state);
    }

    /** The address itself if it is of the family, else the best one of the same interface. */
    static NetworkPath addressed(
            NetworkState state, StandardProtocolFamily family, InetAddress address) {
        String what = "interface with the address " + AddressText.of(address);
        InterfaceState found = only(state, each -> each.addresses().contains(address), what);
        boolean isOfFamily = address instanceof Inet6Address == (family == INET6);
        return isOfFamily
                ? new NetworkPath(found.name(), found.index(), address, found.isLoopback())
                : path(found, family, state);
    }

    static NetworkPath path(InterfaceState of, StandardProtocolFamily family, NetworkState state) {
        List<InetAddress> sources = of.sources(family);
        if (sources.isEmpty()) {
            String name = family == INET6 ? "IPv6" : "IPv4";
            throw new MulticastException(
                    of.name() + " has no " + name + " address" + listing(state));
        }
        return new NetworkPath(of.name(), of.index(), sources.getFirst(), of.isLoopback());
    }

    static String listing(NetworkState state) {
        return "; the interfaces are: " + state;
    }

    private static InterfaceState only(
            NetworkState state, Predicate<InterfaceState> wanted, String what) {
        return state.interfaces().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new MulticastException("there is no " + what + listing(state)));
    }
}
