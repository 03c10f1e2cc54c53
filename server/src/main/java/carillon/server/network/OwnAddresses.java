package carillon.server.network;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The addresses of this machine, as they are when asked. */
public final class OwnAddresses {

    private OwnAddresses() {}

    /** Whether an address is one of them; also where the system does not tell. */
    public static boolean contain(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
