package carillon.multicast.network;

import carillon.multicast.MulticastException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;

/**
 * The way datagrams of one address family leave the machine: through this interface, from this
 * address. A value: two paths are equal if a socket on one would do for the other.
 *
 * @param interfaceName the name the system gives it, such as {@code eth0}
 * @param interfaceIndex its number in the kernel, from 1; a removed and re-created interface gets
 *     another
 * @param source the address datagrams carry as their source; its family is that of the path
 * @param isLoopback whether nothing sent here can reach another machine
 */
public record NetworkPath(
        String interfaceName, int interfaceIndex, InetAddress source, boolean isLoopback) {

    public NetworkPath {
        if (interfaceName.isEmpty() || interfaceIndex < 1) {
            throw new IllegalArgumentException(
                    "no interface: '" + interfaceName + "', index " + interfaceIndex);
        }
        if (source.isAnyLocalAddress() || source.isMulticastAddress()) {
            throw new IllegalArgumentException("not a source address: " + source.getHostAddress());
        }
    }

    /** IPv4 or IPv6: that of the source address. */
    public StandardProtocolFamily family() {
        return AddressFamily.of(source);
    }

    /**
     * The interface as the system knows it now.
     *
     * @throws MulticastException if it has gone
     */
    public NetworkInterface networkInterface() {
        try {
            NetworkInterface found = NetworkInterface.getByIndex(interfaceIndex);
            if (found == null) {
                throw new MulticastException("interface " + interfaceName + " has gone");
            }
            return found;
        } catch (SocketException e) {
            throw new MulticastException("cannot look up interface " + interfaceName, e);
        }
    }

    /** Interface and source address, for a person. */
    @Override
    public String toString() {
        return interfaceName + " (" + AddressText.of(source) + ")";
    }
}
