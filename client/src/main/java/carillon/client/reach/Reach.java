package carillon.client.reach;

import carillon.multicast.network.NetworkPath;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.util.List;

/**
 * The interfaces of this machine that the client uses. Asked again and again, because interfaces
 * come and go.
 *
 * <p>Threads: any.
 */
public interface Reach {

    /**
     * The interfaces to listen on, as they are now.
     *
     * @throws carillon.multicast.MulticastException if what was chosen is not there
     */
    List<NetworkInterface> listening(StandardProtocolFamily family);

    /**
     * The ways by which requests may leave, as they are now.
     *
     * @throws carillon.multicast.MulticastException if what was chosen is not there
     */
    List<NetworkPath> requesting(StandardProtocolFamily family);
}
