package carillon.multicast.send;

import carillon.multicast.MulticastException;
import carillon.multicast.network.NetworkPath;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import jdk.net.ExtendedSocketOptions;

/** Opens the JDK's datagram channel with the same options as {@link LinuxSocket} sets. */
final class NioChannel {

    private NioChannel() {}

    static DatagramChannel open(SendOptions options) {
        NetworkPath path = options.path();
        try {
            DatagramChannel channel = DatagramChannel.open(path.family());
            try {
                configure(channel, options);
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | UnsupportedOperationException e) { // the latter: no IPv6 here
            throw new MulticastException("cannot send through " + path + ": " + e.getMessage(), e);
        }
    }

    private static void configure(DatagramChannel channel, SendOptions options) throws IOException {
        NetworkPath path = options.path();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, options.sendBufferBytes());
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, path.networkInterface());
        channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, options.ttl());
        channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
        channel.setOption(StandardSocketOptions.IP_TOS, options.trafficClass());
        setWherePossible(channel, ExtendedSocketOptions.IP_DONTFRAGMENT, true);
        channel.bind(new InetSocketAddress(path.source(), 0));
    }

    private static <T> void setWherePossible(DatagramChannel on, SocketOption<T> option, T value)
            throws IOException {
        if (on.supportedOptions().contains(option)) {
            on.setOption(option, value);
        }
    }
}
