package carillon.client.reach;

import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.util.List;

/**
 * Listens on loopback and on every interface that is up and can multicast; asks on loopback only,
 * so that nothing leaves the machine unless someone names an interface.
 */
public final class Everywhere implements Reach {

    @Override
    public List<NetworkInterface> listening() {
        try {
            return NetworkInterface.networkInterfaces().filter(Everywhere::isUsable).toList();
        } catch (SocketException e) {
            return List.of(); // a machine that has none says so like this
        }
    }

    @Override
    public List<NetworkPath> requesting(StandardProtocolFamily family) {
        return List.of(Loopback.path(family));
    }

    // Loopback can multicast, whatever the JDK says.
    private static boolean isUsable(NetworkInterface candidate) {
        try {
            return candidate.isUp() && (candidate.isLoopback() || candidate.supportsMulticast());
        } catch (SocketException e) {
            return false; // it went away between being listed and being asked
        }
    }
}
