package carillon.client.reach;

import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.util.List;

/** Stays within this machine. */
public final class LoopbackOnly implements Reach {

    @Override
    public List<NetworkInterface> listening(StandardProtocolFamily family) {
        return List.of(Loopback.networkInterface());
    }

    @Override
    public List<NetworkPath> requesting(StandardProtocolFamily family) {
        return List.of(Loopback.path(family));
    }
}
