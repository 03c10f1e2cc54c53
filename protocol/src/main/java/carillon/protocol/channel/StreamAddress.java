package carillon.protocol.channel;

import carillon.protocol.Decoded;
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

    public StreamAddress {
        if (!accepts(group, source, port, rtcpPort)) {
            throw new IllegalArgumentException(
                    "group %s, source '%s', ports %d and %d"
                            .formatted(group, source, port, rtcpPort));
        }
    }

    /** Whether packets can go there. */
    static boolean accepts(String group, String source, int port, int rtcpPort) {
        return isPort(port)
                && isPort(rtcpPort)
                && AddressFigures.parse(group) instanceof Decoded.Ok<InetAddress>(InetAddress to)
                && to.isMulticastAddress()
                && (source.isEmpty() || isSource(source, to));
    }

    private static boolean isSource(String source, InetAddress group) {
        return AddressFigures.parse(source) instanceof Decoded.Ok<InetAddress>(InetAddress from)
                && !from.isMulticastAddress()
                && from.getClass() == group.getClass();
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 0xFFFF;
    }

    /** Whether only packets of {@link #source} belong to the channel. */
    public boolean isSourceSpecific() {
        return !source.isEmpty();
    }
}
