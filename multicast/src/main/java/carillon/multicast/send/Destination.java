package carillon.multicast.send;

import carillon.multicast.network.AddressFamily;
import carillon.multicast.network.AddressText;
import java.lang.foreign.MemorySegment;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A multicast group and port, also in the form in which the C library takes it. Immutable.
 *
 * <pre>
 *  sockaddr_in   family 2 | port 2, big-endian | address 4 | zero 8
 *  sockaddr_in6  family 2 | port 2, big-endian | flow 4, zero | address 16 | scope 4, zero
 * </pre>
 *
 * The scope stays zero: the interface is that of the socket.
 */
public final class Destination {

    /** What Linux calls {@code AF_INET}. */
    public static final short FAMILY_INET = 2;

    /** What Linux calls {@code AF_INET6}. */
    public static final short FAMILY_INET6 = 10;

    private static final int SOCKADDR_IN_BYTES = 16;
    private static final int SOCKADDR_IN6_BYTES = 28;

    private final InetSocketAddress group;
    private final StandardProtocolFamily family;
    private final ByteBuffer name;
    private final long nameAddress;

    private Destination(InetSocketAddress group) {
        this.group = group;
        this.family = AddressFamily.of(group.getAddress());
        this.name = socketAddress(group);
        this.nameAddress = MemorySegment.ofBuffer(name).address();
    }

    /**
     * The destination of datagrams for a group.
     *
     * @throws IllegalArgumentException if the address is not a multicast group or the port is 0
     */
    public static Destination of(InetSocketAddress group) {
        if (group.isUnresolved() || !group.getAddress().isMulticastAddress()) {
            throw new IllegalArgumentException("not a multicast group: " + group);
        }
        if (group.getPort() == 0) {
            throw new IllegalArgumentException("no port to send to: " + group);
        }
        return new Destination(group);
    }

    /** The group and port. */
    public InetSocketAddress group() {
        return group;
    }

    /** IPv4 or IPv6. */
    public StandardProtocolFamily family() {
        return family;
    }

    /** Where the C library's form of the group and port is in native memory. */
    public long nameAddress() {
        return nameAddress;
    }

    /** The length of that form. */
    public int nameBytes() {
        return name.capacity();
    }

    /** The address as {@code struct sockaddr_in} or {@code sockaddr_in6}, in native memory. */
    public static ByteBuffer socketAddress(InetSocketAddress of) {
        byte[] address = of.getAddress().getAddress();
        boolean isIpv6 = of.getAddress() instanceof Inet6Address;
        ByteBuffer to = ByteBuffer.allocateDirect(isIpv6 ? SOCKADDR_IN6_BYTES : SOCKADDR_IN_BYTES);
        to.order(ByteOrder.nativeOrder()).putShort(0, isIpv6 ? FAMILY_INET6 : FAMILY_INET);
        to.order(ByteOrder.BIG_ENDIAN).putShort(2, (short) of.getPort());
        return to.put(isIpv6 ? 8 : 4, address);
    }

    @Override
    public String toString() {
        return AddressText.of(group.getAddress(), group.getPort());
    }
}
