package carillon.multicast.receive;

import carillon.multicast.network.AddressFamily;
import carillon.multicast.network.AddressText;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.util.List;

/**
 * What to listen to, and where.
 *
 * @param group the group's address
 * @param port 1 to 65,535
 * @param interfaces those on which the group is joined, at least one; loopback is joined only if it
 *     is among them
 * @param sources the senders to hear, for a source-specific join (RFC 4607); none means any
 * @param receiveBufferBytes what to ask for; the system may grant less
 */
public record ReceiveOptions(
        InetAddress group,
        int port,
        List<NetworkInterface> interfaces,
        List<InetAddress> sources,
        int receiveBufferBytes) {

    /** A receive buffer that holds a second of television: 1 MiB. */
    public static final int DEFAULT_RECEIVE_BUFFER_BYTES = 1 << 20;

    public ReceiveOptions {
        interfaces = List.copyOf(interfaces);
        sources = List.copyOf(sources);
        if (!group.isMulticastAddress()) {
            throw new IllegalArgumentException("not a multicast group: " + group);
        }
        if (port < 1 || port > 65_535 || receiveBufferBytes < 1) {
            throw new IllegalArgumentException(
                    "port " + port + ", receive buffer of " + receiveBufferBytes + " bytes");
        }
        if (interfaces.isEmpty()) {
            throw new IllegalArgumentException("no interface to join " + group + " on");
        }
    }

    /** Any source, the default buffer. */
    public static ReceiveOptions of(
            InetAddress group, int port, List<NetworkInterface> interfaces) {
        return new ReceiveOptions(group, port, interfaces, List.of(), DEFAULT_RECEIVE_BUFFER_BYTES);
    }

    /** These options with a source-specific join. */
    public ReceiveOptions from(List<InetAddress> senders) {
        return new ReceiveOptions(group, port, interfaces, senders, receiveBufferBytes);
    }

    ReceiveOptions on(List<NetworkInterface> others) {
        return new ReceiveOptions(group, port, others, sources, receiveBufferBytes);
    }

    StandardProtocolFamily family() {
        return AddressFamily.of(group);
    }

    /** Group and port, for a person. */
    String groupText() {
        return AddressText.of(group, port);
    }
}
