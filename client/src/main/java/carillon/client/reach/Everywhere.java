package carillon.client.reach;

import carillon.multicast.choice.Listening;
import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkView;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.util.List;

/**
 * Listens on loopback and on every interface that is up and can multicast; asks on loopback only,
 * so that nothing leaves the machine unless someone names an interface.
 */
public final class Everywhere implements Reach {

    private final NetworkView view;

    public Everywhere(NetworkView view) {
        this.view = view;
    }

    @Override
    public List<NetworkInterface> listening(StandardProtocolFamily family) {
        return Listening.networkInterfaces(Listening.everywhere(view.now(), family));
    }

    @Override
    public List<NetworkPath> requesting(StandardProtocolFamily family) {
        return List.of(Loopback.path(family));
    }
}
