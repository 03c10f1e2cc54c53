package carillon.multicast.socket;

import carillon.multicast.MulticastException;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendOptions;
import com.sun.jna.Native;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A UDP socket of the C library, bound to the path's source address and sending through its
 * interface only. The numbers are those of Linux's generic headers, the same on x86-64 and arm64.
 */
final class LinuxSocket implements VectorSocket {

    private static final int SOCK_DGRAM_NONBLOCK_CLOEXEC = 2 | 0x800 | 0x80000;
    private static final int MSG_DONTWAIT_NOSIGNAL = 0x40 | 0x4000;

    private static final int SOL_SOCKET = 1;
    private static final int SO_SNDBUF = 7;

    private static final int SOL_IP = 0;
    private static final int IP_TOS = 1;
    private static final int IP_MTU_DISCOVER = 10;
    private static final int IP_MULTICAST_IF = 32;
    private static final int IP_MULTICAST_TTL = 33;
    private static final int IP_MULTICAST_LOOP = 34;

    private static final int SOL_IPV6 = 41;
    private static final int IPV6_MULTICAST_IF = 17;
    private static final int IPV6_MULTICAST_HOPS = 18;
    private static final int IPV6_MULTICAST_LOOP = 19;
    private static final int IPV6_MTU_DISCOVER = 23;
    private static final int IPV6_V6ONLY = 26;
    private static final int IPV6_DONTFRAG = 62;
    private static final int IPV6_TCLASS = 67;

    // Never fragment, and believe the interface's MTU rather than an ICMP message anyone can forge.
    private static final int PMTUDISC_PROBE = 3;

    private final NetworkPath path;
    private final int descriptor;

    private LinuxSocket(NetworkPath path, int descriptor) {
        this.path = path;
        this.descriptor = descriptor;
    }

    /**
     * Opens a socket with everything set.
     *
     * @throws MulticastException if the system refuses any part of it; nothing stays open then
     */
    static LinuxSocket open(SendOptions options) {
        NetworkPath path = options.path();
        boolean isIpv6 = path.family() == StandardProtocolFamily.INET6;
        int domain = isIpv6 ? Destination.FAMILY_INET6 : Destination.FAMILY_INET;
        int descriptor = LibC.socket(domain, SOCK_DGRAM_NONBLOCK_CLOEXEC, 0);
        LinuxSocket socket = new LinuxSocket(path, descriptor);
        socket.check(descriptor, "open a socket");
        try {
            socket.set(SOL_SOCKET, SO_SNDBUF, options.sendBufferBytes(), "size the send buffer");
            if (isIpv6) {
                socket.configureIpv6(options);
            } else {
                socket.configureIpv4(options);
            }
            socket.bindToSource();
            return socket;
        } catch (MulticastException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public int send(long vectorAddress, int count) {
        int accepted = LibC.sendmmsg(descriptor, vectorAddress, count, MSG_DONTWAIT_NOSIGNAL);
        return accepted >= 0 ? accepted : -Native.getLastError();
    }

    @Override
    public void close() {
        LibC.close(descriptor);
    }

    private void configureIpv4(SendOptions options) {
        // struct ip_mreqn: group 4, address 4, interface index 4. The index decides.
        ByteBuffer request = ByteBuffer.allocateDirect(12).order(ByteOrder.nativeOrder());
        request.putInt(8, path.interfaceIndex());
        set(SOL_IP, IP_MULTICAST_IF, request, "choose the interface");
        set(SOL_IP, IP_MULTICAST_TTL, options.ttl(), "set the TTL");
        set(SOL_IP, IP_MULTICAST_LOOP, 1, "let listeners on this machine hear");
        set(SOL_IP, IP_TOS, options.trafficClass(), "set the DSCP");
        set(SOL_IP, IP_MTU_DISCOVER, PMTUDISC_PROBE, "forbid fragments");
    }

    private void configureIpv6(SendOptions options) {
        set(SOL_IPV6, IPV6_V6ONLY, 1, "keep to IPv6");
        set(SOL_IPV6, IPV6_MULTICAST_IF, path.interfaceIndex(), "choose the interface");
        set(SOL_IPV6, IPV6_MULTICAST_HOPS, options.ttl(), "set the hop limit");
        set(SOL_IPV6, IPV6_MULTICAST_LOOP, 1, "let listeners on this machine hear");
        set(SOL_IPV6, IPV6_TCLASS, options.trafficClass(), "set the DSCP");
        set(SOL_IPV6, IPV6_MTU_DISCOVER, PMTUDISC_PROBE, "believe the interface's MTU");
        set(SOL_IPV6, IPV6_DONTFRAG, 1, "forbid fragments");
    }

    private void bindToSource() {
        ByteBuffer name = Destination.socketAddress(new InetSocketAddress(path.source(), 0));
        if (path.family() == StandardProtocolFamily.INET6) {
            // Needed by a link-local source, right for any other.
            name.order(ByteOrder.nativeOrder()).putInt(24, path.interfaceIndex());
        }
        check(LibC.bind(descriptor, name, name.capacity()), "bind to its address");
    }

    private void set(int level, int name, int value, String purpose) {
        ByteBuffer memory = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
        set(level, name, memory.putInt(0, value), purpose);
    }

    private void set(int level, int name, ByteBuffer value, String purpose) {
        check(LibC.setsockopt(descriptor, level, name, value, value.capacity()), purpose);
    }

    private void check(int result, String purpose) {
        if (result < 0) {
            String reason = Errno.text(Native.getLastError());
            throw new MulticastException(
                    "cannot send through " + path + ": cannot " + purpose + ": " + reason);
        }
    }
}
