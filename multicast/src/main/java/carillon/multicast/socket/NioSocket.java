package carillon.multicast.socket;

import carillon.multicast.MulticastException;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.Batch;
import carillon.multicast.send.SendFailure;
import carillon.multicast.send.SendFailures;
import carillon.multicast.send.SendOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import jdk.net.ExtendedSocketOptions;

/**
 * Sends a batch one datagram after the other through the JDK, on any system, with the same options
 * as {@link LinuxSocket} sets. Slower than {@link SendmmsgSocket}, and its failures allocate the
 * exception the JDK throws; otherwise the same.
 */
final class NioSocket implements BatchSocket {

    private final DatagramChannel channel;

    private NioSocket(DatagramChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a socket with everything set.
     *
     * @throws MulticastException if the system refuses any part of it; nothing stays open then
     */
    static NioSocket open(SendOptions options) {
        NetworkPath path = options.path();
        try {
            DatagramChannel channel = DatagramChannel.open(path.family());
            try {
                configure(channel, options);
                return new NioSocket(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | UnsupportedOperationException e) { // the latter: no IPv6 here
            throw new MulticastException("cannot send through " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public int send(Batch batch, SendFailures failures) {
        int sent = 0;
        for (int i = 0; i < batch.size(); i++) {
            sent += send(batch, i, failures);
        }
        return sent;
    }

    /** Sends a single datagram, whether the system takes it or drops it. */
    void send(ByteBuffer datagram, InetSocketAddress to) throws IOException {
        channel.send(datagram, to);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // A datagram socket holds nothing that a failed close could lose.
        }
    }

    private int send(Batch batch, int index, SendFailures failures) {
        try {
            int taken = channel.send(batch.bytes(index), batch.destination(index).group());
            if (taken == batch.lengthBytes(index)) {
                return 1;
            }
            failures.count(SendFailure.BUFFER_FULL, 1, "the send buffer is full");
        } catch (IOException e) {
            failures.count(cause(e), 1, String.valueOf(e.getMessage()));
        }
        return 0;
    }

    // The JDK passes the system's error number on as text only.
    private static SendFailure cause(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (e instanceof NoRouteToHostException || text.contains("unreachable")) {
            return SendFailure.UNREACHABLE;
        }
        if (text.contains("too long")) {
            return SendFailure.TOO_LARGE;
        }
        return text.contains("ermi") ? SendFailure.FORBIDDEN : SendFailure.OTHER;
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
