package carillon.bench.start;

import carillon.bench.BenchException;
import carillon.bench.station.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;

/**
 * Waits for the first packet of any channel.
 *
 * <p>Threads: one.
 */
final class FirstPacket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 2_048;

    private final DatagramChannel channel;

    private FirstPacket(DatagramChannel channel) {
        this.channel = channel;
    }

    /** Joins the groups of the first channels of a server on loopback. */
    static FirstPacket listen(int channels) {
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            channel.bind(new InetSocketAddress(RunningServer.PORT));
            NetworkInterface loopback =
                    NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
            for (int number = 1; number <= channels; number++) {
                channel.join(InetAddress.ofLiteral(RunningServer.group(number)), loopback);
            }
            channel.configureBlocking(false);
            return new FirstPacket(channel);
        } catch (IOException e) {
            throw new BenchException("cannot join groups on loopback", e);
        }
    }

    /** When it came, on the clock of {@link System#nanoTime}. */
    long awaitNanos() {
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            selector.select(PATIENCE.toMillis());
            long nanos = System.nanoTime();
            if (channel.receive(ByteBuffer.allocate(MOST_BYTES)) == null) {
                throw new BenchException("no packet came");
            }
            return nanos;
        } catch (IOException e) {
            throw new BenchException("cannot receive on loopback", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new BenchException("cannot close a socket", e);
        }
    }
}
