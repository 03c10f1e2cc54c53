package carillon.multicast.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;

/** Which of the two families an address is of. */
public final class AddressFamily {

    private AddressFamily() {}

    /** IPv4 or IPv6. */
    public static StandardProtocolFamily of(InetAddress address) {
        return address instanceof Inet6Address
                ? StandardProtocolFamily.INET6
                : StandardProtocolFamily.INET;
    }
}
