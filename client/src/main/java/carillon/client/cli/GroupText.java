package carillon.client.cli;

import carillon.multicast.network.AddressText;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Groups and ports as {@link carillon.cli.GroupConverter} reads them. */
final class GroupText {

    private GroupText() {}

    /** Group and port: {@code 239.192.67.1:6700}, {@code [ff15::67:1]:6700}. */
    static String of(InetSocketAddress group) {
        return of(group.getAddress(), group.getPort());
    }

    static String of(InetAddress group, int port) {
        return host(group) + ":" + port;
    }

    /** The address as it stands before a port. */
    static String host(InetAddress address) {
        String figures = AddressText.of(address);
        return address instanceof Inet6Address ? "[" + figures + "]" : figures;
    }
}
