package carillon.multicast.receive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import carillon.multicast.MulticastException;
import carillon.multicast.network.Loopback;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers against the real loopback interface. */
class GroupReceiverTest {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final int PORT = 45_017;

    private final InetAddress group = address("239.192.99.3");
    private final List<NetworkInterface> loopback = List.of(Loopback.networkInterface());
    private final TestSender sender = new TestSender();
    private final List<GroupReceiver> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(GroupReceiver::close);
        sender.close();
    }

    @Test
    void hearsItsGroupAndKnowsWhoSent() {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));
        sender.send(group, PORT, "hello");

        Received received = receiver.receive(LONG);
        assertThat(received).isInstanceOf(Datagram.class);
        Datagram datagram = (Datagram) received;
        assertThat(text(datagram.payload())).isEqualTo("hello");
        assertThat(datagram.source().getAddress().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(datagram.source().getPort()).isPositive();
    }

    @Test
    void everyReceiverOfAHostHearsEveryDatagram() {
        GroupReceiver first = open(ReceiveOptions.of(group, PORT, loopback));
        GroupReceiver second = open(ReceiveOptions.of(group, PORT, loopback));
        for (int i = 0; i < 5; i++) {
            sender.send(group, PORT, "to all " + i);
        }

        for (int i = 0; i < 5; i++) {
            assertThat(hear(first)).isEqualTo("to all " + i);
            assertThat(hear(second)).isEqualTo("to all " + i);
        }
    }

    @Test
    void hearsNoOtherGroupOnTheSamePort() {
        InetAddress other = address("239.192.99.4");
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));
        GroupReceiver neighbour = open(ReceiveOptions.of(other, PORT, loopback));
        sender.send(other, PORT, "foreign");
        sender.send(group, PORT, "own");

        assertThat(hear(receiver)).isEqualTo("own");
        assertThat(hear(neighbour)).isEqualTo("foreign");
        assertThat(receiver.receive(SHORT)).isEqualTo(NoDatagram.SILENCE);
    }

    @Test
    void hearsNothingSentToTheHostItself() throws IOException {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));
        byte[] bytes = "to the host".getBytes(US_ASCII);
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress host = address("127.0.0.1");
            socket.send(new DatagramPacket(bytes, bytes.length, host, PORT));
        }

        assertThat(receiver.receive(SHORT)).isEqualTo(NoDatagram.SILENCE);
    }

    @Test
    void returnsSilenceWhenNothingComes() {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));

        assertThat(receiver.receive(Duration.ZERO)).isEqualTo(NoDatagram.SILENCE);
        assertThat(receiver.receive(Duration.ofNanos(1))).isEqualTo(NoDatagram.SILENCE);
    }

    @Test
    void hearsOnlyTheSourceItAskedFor() {
        InetAddress specific = address("232.1.99.3");
        GroupReceiver wants = open(from(specific, "127.0.0.1"));
        GroupReceiver wantsAnother = open(from(specific, "127.0.0.9"));
        sender.send(specific, PORT, "specific");

        assertThat(hear(wants)).isEqualTo("specific");
        assertThat(wantsAnother.receive(SHORT)).isEqualTo(NoDatagram.SILENCE);
    }

    @Test
    void hearsAgainAfterRejoining() {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));
        receiver.rejoin();
        receiver.rejoin();
        sender.send(group, PORT, "once");

        assertThat(hear(receiver)).isEqualTo("once");
        assertThat(receiver.receive(SHORT)).isEqualTo(NoDatagram.SILENCE);
        assertThat(receiver.joins().joined()).containsExactly(loopback.getFirst().getName());
    }

    @Test
    void hearsEachDatagramOnceAfterAChangeOfInterfaces() {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));
        receiver.listenOn(loopback);
        receiver.receive(Duration.ZERO);
        sender.send(group, PORT, "after");

        assertThat(hear(receiver)).isEqualTo("after");
        assertThat(receiver.receive(SHORT)).isEqualTo(NoDatagram.SILENCE);
    }

    @Test
    void aChangeOfInterfacesEndsAWait() {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));
        CompletableFuture<Received> waiting =
                CompletableFuture.supplyAsync(() -> receiver.receive(Duration.ofMinutes(1)));

        // Repeated, because a change made before the wait began is taken up without ending it.
        await().atMost(LONG)
                .until(() -> {
                    receiver.listenOn(loopback);
                    return waiting.isDone();
                });
        assertThat(waiting).isCompletedWithValue(NoDatagram.SILENCE);
    }

    @Test
    void refusesToListenNowhere() {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));

        assertThatThrownBy(() -> receiver.listenOn(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingEndsAWaitOnAnotherThread()
            throws ExecutionException, InterruptedException, TimeoutException {
        GroupReceiver receiver = open(ReceiveOptions.of(group, PORT, loopback));
        CompletableFuture<Received> waiting =
                CompletableFuture.supplyAsync(() -> receiver.receive(Duration.ofMinutes(1)));
        receiver.close();
        receiver.close();

        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo(NoDatagram.CLOSED);
        assertThat(receiver.receive(LONG)).isEqualTo(NoDatagram.CLOSED);
        receiver.rejoin();
        receiver.listenOn(loopback);
        assertThat(receiver.receive(LONG)).isEqualTo(NoDatagram.CLOSED);
        assertThat(receiver.receiveBuffer().gotBytes()).isZero();
    }

    @Test
    void countsWhatTheKernelDroppedAlsoOverARejoin() {
        GroupReceiver receiver = open(new ReceiveOptions(group, PORT, loopback, List.of(), 4_096));
        for (int i = 0; i < 200; i++) {
            sender.send(group, PORT, "too much for so small a buffer");
        }
        long drops = receiver.kernelDrops();
        receiver.rejoin();

        assertThat(drops).isBetween(100L, 199L);
        assertThat(receiver.kernelDrops()).isEqualTo(drops);
    }

    @Test
    void countsDropsOnceWhereAnotherReceiverOfTheProcessListens() {
        GroupReceiver receiver = open(new ReceiveOptions(group, PORT, loopback, List.of(), 4_096));
        open(new ReceiveOptions(group, PORT, loopback, List.of(), 4_096));
        for (int i = 0; i < 200; i++) {
            sender.send(group, PORT, "too much for so small a buffer");
        }
        long drops = receiver.kernelDrops();
        receiver.rejoin();
        receiver.listenOn(loopback);
        receiver.receive(Duration.ZERO);

        assertThat(drops).isGreaterThan(200);
        assertThat(receiver.kernelDrops()).isEqualTo(drops);
    }

    @Test
    void saysThatTheSizeOfABufferIsUnknown() throws IOException {
        try (Selector selector = Selector.open()) {
            GroupSockets sockets =
                    GroupSockets.open(ReceiveOptions.of(group, PORT, loopback), selector);
            sockets.close();

            assertThatThrownBy(sockets::receiveBufferBytes).isInstanceOf(MulticastException.class);
        }
    }

    @Test
    void tellsHowLargeTheBufferBecame() {
        GroupReceiver receiver = open(new ReceiveOptions(group, PORT, loopback, List.of(), 65_536));

        assertThat(receiver.receiveBuffer().askedBytes()).isEqualTo(65_536);
        assertThat(receiver.receiveBuffer().gotBytes()).isEqualTo(65_536);
        assertThat(receiver.receiveBuffer().isShort()).isFalse();
    }

    @Test
    void saysWhyNoInterfaceCouldBeJoined() {
        ReceiveOptions ofTheWrongFamily =
                from(group, "::1"); // the JDK refuses such a source for any interface

        assertThatThrownBy(() -> GroupReceiver.open(ofTheWrongFamily))
                .isInstanceOf(MulticastException.class)
                .hasMessageStartingWith("cannot listen to 239.192.99.3:" + PORT + ": ")
                .hasMessageContaining(loopback.getFirst().getName() + ": ");
    }

    private GroupReceiver open(ReceiveOptions options) {
        GroupReceiver receiver = GroupReceiver.open(options);
        opened.add(receiver);
        return receiver;
    }

    private ReceiveOptions from(InetAddress to, String source) {
        return ReceiveOptions.of(to, PORT, loopback).from(List.of(address(source)));
    }

    private static String hear(GroupReceiver receiver) {
        return switch (receiver.receive(LONG)) {
            case Datagram datagram -> text(datagram.payload());
            case NoDatagram nothing -> nothing.toString();
        };
    }

    private static String text(ByteBuffer payload) {
        return US_ASCII.decode(payload).toString();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
