package carillon.multicast.network;

import carillon.multicast.MulticastException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * The loopback interface: the default reach, because nothing sent to it can leave the machine. The
 * JDK reports that it cannot multicast, since the kernel does not flag it so; it can.
 */
public final class Loopback {

    private static final String IPV4_HEX = "7f000001";
    private static final String IPV6_HEX = "00000000000000000000000000000001";

    private Loopback() {}

    /**
     * The path over loopback for a family.
     *
     * @throws MulticastException if there is no loopback interface
     */
    public static NetworkPath path(StandardProtocolFamily family) {
        NetworkInterface loopback = networkInterface();
        return new NetworkPath(loopback.getName(), loopback.getIndex(), address(family), true);
    }

    /** 127.0.0.1 or ::1. */
    public static InetAddress address(StandardProtocolFamily family) {
        String hex = family == StandardProtocolFamily.INET6 ? IPV6_HEX : IPV4_HEX;
        try {
            return InetAddress.getByAddress(HexFormat.of().parseHex(hex));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a loopback address of a length unheard of", e);
        }
    }

    /**
     * The interface itself.
     *
     * @throws MulticastException if there is none
     */
    public static NetworkInterface networkInterface() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Loopback::is)
                    .findFirst()
                    .orElseThrow(() -> new MulticastException("this machine has no loopback"));
        } catch (SocketException e) {
            throw new MulticastException("cannot list the interfaces of this machine", e);
        }
    }

    private static boolean is(NetworkInterface candidate) {
        try {
            return candidate.isLoopback();
        } catch (SocketException e) {
            return false; // it went away between being listed and being asked
        }
    }
}
