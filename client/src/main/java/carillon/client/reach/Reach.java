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

    /** The interfaces to listen on, as they are now; none if what was chosen has gone. */
    List<NetworkInterface> listening();

    /** The ways by which requests may leave, as they are now; none if there is none. */
    List<NetworkPath> requesting(StandardProtocolFamily family);
}
