package carillon.multicast.choice;

import carillon.multicast.MulticastException;
import carillon.multicast.network.InterfaceState;
import carillon.multicast.network.NetworkState;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.util.List;
import java.util.Optional;

/** On which interfaces a receiver joins its groups. */
public final class Listening {

    private Listening() {}

    /** Loopback and every interface that is up, can multicast and has an address of the family. */
    public static List<InterfaceState> everywhere(
            NetworkState state, StandardProtocolFamily family) {
        return state.interfaces().stream().filter(each -> each.carries(family)).toList();
    }

    /**
     * The one interface that was chosen.
     *
     * @throws MulticastException if the choice means none now
     */
    public static List<InterfaceState> on(
            InterfaceChoice choice, NetworkState state, StandardProtocolFamily family) {
        int index = choice.resolve(state, family).interfaceIndex();
        return state.interfaces().stream().filter(each -> each.index() == index).toList();
    }

    /** The system's own objects for them; those that have gone meanwhile are left out. */
    public static List<NetworkInterface> networkInterfaces(List<InterfaceState> states) {
        return states.stream().flatMap(each -> find(each.index()).stream()).toList();
    }

    private static Optional<NetworkInterface> find(int index) {
        try {
            return Optional.ofNullable(NetworkInterface.getByIndex(index));
        } catch (SocketException e) {
            throw new MulticastException("cannot look up interface number " + index, e);
        }
    }
}
