package carillon.protocol.list;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where programme lists are sent, and asked for, unless somebody says otherwise. */
public final class ListGroup {

    /** Group and port as people write them. */
    public static final String USUAL = "239.192.67.1:6700";

    private ListGroup() {}

    /** The same as an address. */
    public static InetSocketAddress usual() {
        return new InetSocketAddress(InetAddress.ofLiteral("239.192.67.1"), 6_700);
    }
}
