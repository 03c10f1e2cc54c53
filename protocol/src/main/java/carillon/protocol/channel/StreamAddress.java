package carillon.protocol.channel;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Where a channel can be heard and by what its packets are known.
 *
 * @param group the multicast group, an address in figures
 * @param source for a source-specific group the one source, an address in figures; else empty
 * @param port the UDP port of RTP, 1 to 65535
 * @param rtcpPort the UDP port of RTCP, 1 to 65535
 * @param ssrc the source in the RTP header, 32 bits
 */
public record StreamAddress(String group, String source, int port, int rtcpPort, int ssrc) {

    private static final int MAX_ADDRESS_CHARS = 45;

    public StreamAddress {
        InetAddress groupAddress = address(group);
        if (!groupAddress.isMulticastAddress()) {
            throw new IllegalArgumentException("not a multicast group: " + group);
        }
        if (!source.isEmpty() && isNoSourceFor(groupAddress, address(source))) {
            throw new IllegalArgumentException("not a source for " + group + ": " + source);
        }
        checkPort(port);
        checkPort(rtcpPort);
    }

    /** Whether only packets of {@link #source} belong to the channel. */
    public boolean isSourceSpecific() {
        return !source.isEmpty();
    }

    private static boolean isNoSourceFor(InetAddress group, InetAddress source) {
        return source.isMulticastAddress() || group.getClass() != source.getClass();
    }

    // Never a name: resolving one would ask a name server on behalf of whoever sent the list. No
    // zone either: it means something on one host only.
    private static InetAddress address(String figures) {
        if (figures.length() > MAX_ADDRESS_CHARS || figures.indexOf('%') >= 0) {
            throw new IllegalArgumentException("not an address in figures");
        }
        InetAddress address = InetAddress.ofLiteral(figures);
        if (address instanceof Inet4Address && !address.getHostAddress().equals(figures)) {
            throw new IllegalArgumentException("not four numbers: " + figures);
        }
        return address;
    }

    private static void checkPort(int port) {
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }
}
