package carillon.multicast.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailure;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both senders against a socket of the JDK, over loopback. */
class LoopbackSendingTest {

    private static final NetworkPath PATH = Loopback.path(StandardProtocolFamily.INET);
    private static final InetSocketAddress GROUP = new InetSocketAddress("239.192.99.2", 0);

    enum Kind {
        SENDMMSG,
        NIO;

        BatchSender open() {
            SendOptions options = new SendOptions(PATH, 1, 46, 1 << 20);
            return switch (this) {
                case SENDMMSG ->
                        new SocketSender(
                                options, with -> new SendmmsgSocket(LinuxSocket.open(with)));
                case NIO -> new SocketSender(options, NioSocket::open);
            };
        }
    }

    private MulticastSocket listener;
    private Destination to;

    @BeforeEach
    void listen() throws IOException {
        listener = new MulticastSocket(new InetSocketAddress(GROUP.getAddress(), 0));
        listener.joinGroup(GROUP, Loopback.networkInterface());
        listener.setSoTimeout(5_000);
        to = Destination.of(new InetSocketAddress(GROUP.getAddress(), listener.getLocalPort()));
    }

    @AfterEach
    void stopListening() {
        listener.close();
    }

    @ParameterizedTest
    @EnumSource
    void deliversEachDatagramUnchangedAndInOrder(Kind kind) throws IOException {
        List<String> heard = new ArrayList<>();
        try (BatchSender sender = kind.open()) {
            Slab slab = Slab.allocate(64 * 8);
            for (int i = 0; i < sender.capacity(); i++) {
                slab.buffer().put(i * 8, ("gram-" + (100 + i)).getBytes(US_ASCII));
                sender.add(slab, i * 8 + i % 4, 8 - i % 4, to);
            }

            assertThat(sender.flush()).isEqualTo(sender.capacity());
            for (int i = 0; i < sender.capacity(); i++) {
                heard.add(hear());
            }
        }

        for (int i = 0; i < heard.size(); i++) {
            assertThat(heard.get(i)).isEqualTo(("gram-" + (100 + i)).substring(i % 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesFromTheAddressOfThePath(Kind kind) throws IOException {
        try (BatchSender sender = kind.open()) {
            sendOne(sender);
        }
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        listener.receive(packet);

        assertThat(packet.getAddress()).isEqualTo(PATH.source());
    }

    @ParameterizedTest
    @EnumSource
    void refusesToFragmentAndGoesOn(Kind kind) throws IOException {
        try (BatchSender sender = kind.open()) {
            Slab slab = Slab.allocate(70_000);
            slab.buffer().put(0, "short".getBytes(US_ASCII));
            sender.add(slab, 0, 70_000, to);
            sender.add(slab, 0, 5, to);

            assertThat(sender.flush()).isEqualTo(1);
            assertThat(sender.failures().of(SendFailure.TOO_LARGE)).isEqualTo(1);
            assertThat(sender.failures().lastCause()).startsWith("Message too long");
        }
        assertThat(hear()).isEqualTo("short");
    }

    @ParameterizedTest
    @EnumSource
    void sendsOnThroughAReopenedSocket(Kind kind) throws IOException {
        try (BatchSender sender = kind.open()) {
            sendOne(sender);
            sender.reopen(PATH);
            sendOne(sender);
            sendOne(sender);
        }
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            listener.receive(packet);
            ports.add(packet.getPort());
        }

        assertThat(ports.get(1)).isNotEqualTo(ports.get(0)).isEqualTo(ports.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void allocatesNothingOnceWarm(Kind kind) {
        try (BatchSender sender = kind.open()) {
            Slab slab = Slab.allocate(1_400);
            long warmUp = allocatedBytes(sender, slab, 500, 100);

            assertThat(warmUp).isNotNegative();
            // One datagram object of 24 bytes each would be over 300,000.
            assertThat(leastAllocatedBytes(sender, slab, 100)).isLessThan(1_000);
            assertThat(sender.failures().total()).isZero();
        }
    }

    @Test
    void sendmmsgAllocatesNothingForWhatItCannotSend() {
        try (BatchSender sender = Kind.SENDMMSG.open()) {
            Slab slab = Slab.allocate(70_000);
            allocatedBytes(sender, slab, 200, 70_000);

            assertThat(leastAllocatedBytes(sender, slab, 70_000)).isLessThan(1_000);
            assertThat(sender.failures().total()).isEqualTo(800L * sender.capacity());
        }
    }

    /** Of three times: once the JVM itself may allocate on a thread, as when it compiles anew. */
    private long leastAllocatedBytes(BatchSender sender, Slab slab, int length) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            least = Math.min(least, allocatedBytes(sender, slab, 200, length));
        }
        return least;
    }

    private long allocatedBytes(BatchSender sender, Slab slab, int batches, int length) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < batches; i++) {
            for (int k = 0; k < sender.capacity(); k++) {
                sender.add(slab, 0, length, to);
            }
            sender.flush();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void sendOne(BatchSender sender) {
        Slab slab = Slab.allocate(3);
        slab.buffer().put(0, "one".getBytes(US_ASCII));
        sender.add(slab, 0, 3, to);
        assertThat(sender.flush()).isEqualTo(1);
    }

    private String hear() throws IOException {
        ByteBuffer room = ByteBuffer.allocate(100);
        DatagramPacket packet = new DatagramPacket(room.array(), 100);
        listener.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), US_ASCII);
    }
}
