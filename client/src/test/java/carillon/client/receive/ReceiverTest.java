package carillon.client.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.client.reach.LoopbackOnly;
import carillon.client.reach.Reach;
import carillon.client.receive.ChannelStream.Identity;
import carillon.client.receive.frame.FrameStage;
import carillon.client.receive.frame.MpaFrame;
import carillon.client.receive.order.Packets;
import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendOptions;
import carillon.multicast.send.Slab;
import carillon.multicast.socket.Senders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress GROUP = InetAddress.ofLiteral("239.192.251.7");
    private static final InetAddress OTHER_GROUP = InetAddress.ofLiteral("239.192.251.8");

    private final AtomicLong nanoTime = new AtomicLong();
    private final ReceiverOptions options =
            new ReceiverOptions(Duration.ofMillis(200), new LoopbackOnly(), nanoTime::get);
    private final Heard heard = new Heard();
    private final BatchSender sender =
            Senders.open(SendOptions.on(Loopback.path(StandardProtocolFamily.INET)));

    @AfterEach
    void closeSender() {
        sender.close();
    }

    @Test
    void givesTheFramesOfItsGroupToTheStage() {
        try (Receiver receiver = open(stream(GROUP, 6811))) {
            send(GROUP, 6811, 1);
            send(OTHER_GROUP, 6811, 2);
            send(GROUP, 6811, 2);

            await().atMost(DEADLINE).until(() -> heard.frames.size() == 2);
            assertThat(heard.threads).containsOnly("receive-7");
            await().atMost(DEADLINE).until(() -> heard.framesAtPause == 2);
            await().atMost(DEADLINE).until(() -> receiver.status().firstFrameNanos().isPresent());
        }
        assertThat(heard.frames).containsExactly(1, 2);
    }

    @Test
    void countsWhatItReceivedAtTheLatestWhenClosed() {
        Receiver receiver = open(stream(GROUP, 6812));
        try (receiver) {
            send(GROUP, 6812, 1);
            await().atMost(DEADLINE).until(() -> heard.frames.size() == 1);
        }

        assertThat(receiver.counts().packets().received()).isEqualTo(1);
        receiver.close();
    }

    @Test
    void givesNoFramesOnceItIsClosed() {
        try (Receiver _ = open(stream(GROUP, 6813))) {
            send(GROUP, 6813, 1);
            await().atMost(DEADLINE).until(() -> heard.frames.size() == 1);
        }
        try (Receiver _ = open(stream(GROUP, 6813))) {
            send(GROUP, 6813, 2);
            await().atMost(DEADLINE).until(() -> heard.frames.size() == 2);
        }

        assertThat(heard.frames).containsExactly(1, 2);
    }

    @Test
    void severalReceiversHearTheSameChannel() {
        try (Receiver _ = open(stream(GROUP, 6814));
                Receiver _ = open(stream(GROUP, 6814))) {
            send(GROUP, 6814, 1);

            await().atMost(DEADLINE).until(() -> heard.frames.size() == 2);
        }
    }

    @Test
    void followsAnAnnouncementOfAnotherGroup() {
        try (Receiver receiver = open(stream(GROUP, 6815))) {
            receiver.announce(stream(OTHER_GROUP, 6815));

            await().atMost(DEADLINE)
                    .until(() -> {
                        send(OTHER_GROUP, 6815, 5);
                        return !heard.frames.isEmpty();
                    });
            assertThat(receiver.status().followFailure()).isEmpty();
        }
    }

    @Test
    void joinsAnewAfterTwoSecondsOfSilenceAndHearsAgain() {
        try (Receiver receiver = open(stream(GROUP, 6816))) {
            await().atMost(DEADLINE)
                    .until(() -> {
                        nanoTime.addAndGet(2_000_000_000);
                        return receiver.status().rejoins() > 0;
                    });
            await().atMost(DEADLINE)
                    .until(() -> {
                        send(GROUP, 6816, 1);
                        return !heard.frames.isEmpty();
                    });
        }
    }

    @Test
    void tellsWhereItListensAndHowLargeItsBufferIs() {
        try (Receiver receiver = open(stream(GROUP, 6817))) {
            ReceiverStatus status = receiver.status();

            assertThat(status.joins().joined()).containsExactly("lo");
            assertThat(status.receiveBuffer().askedBytes()).isEqualTo(1 << 20);
            assertThat(status.kernelRemark()).isEmpty();
        }
    }

    @Test
    void looksForOtherInterfacesWhenNothingIsHeard() {
        AtomicInteger looks = new AtomicInteger();
        Reach counting =
                new Reach() {
                    @Override
                    public List<NetworkInterface> listening(StandardProtocolFamily family) {
                        looks.incrementAndGet();
                        return new LoopbackOnly().listening(family);
                    }

                    @Override
                    public List<NetworkPath> requesting(StandardProtocolFamily family) {
                        return List.of();
                    }
                };
        ReceiverOptions counted =
                new ReceiverOptions(Duration.ofMillis(200), counting, nanoTime::get);
        try (Receiver receiver = Receiver.open("7", stream(GROUP, 6819), counted, heard)) {
            receiver.start();
            assertThat(looks).hasValue(1);
            nanoTime.addAndGet(Duration.ofSeconds(3).toNanos());
            await().atMost(DEADLINE).until(() -> looks.get() > 1);
        }
    }

    @Test
    void hearsASourceSpecificGroup() {
        InetAddress group = InetAddress.ofLiteral("232.1.2.3");
        ChannelStream stream =
                new ChannelStream(
                        group,
                        6818,
                        ChannelSenders.only(HERE),
                        true,
                        new Identity(Packets.SSRC, 14));
        try (Receiver _ = open(stream)) {
            send(group, 6818, 9);

            await().atMost(DEADLINE).until(() -> heard.frames.size() == 1);
        }
    }

    private Receiver open(ChannelStream stream) {
        Receiver receiver = Receiver.open("7", stream, options, heard);
        receiver.start();
        return receiver;
    }

    private void send(InetAddress group, int port, int index) {
        byte[] datagram = Packets.datagram(index, Packets.SSRC, 14);
        Slab slab = Slab.allocate(datagram.length);
        slab.buffer().put(0, datagram);
        InetSocketAddress to = new InetSocketAddress(group, port);
        sender.add(slab, 0, datagram.length, Destination.of(to));
        sender.flush();
    }

    private static ChannelStream stream(InetAddress group, int port) {
        return new ChannelStream(
                group, port, ChannelSenders.only(HERE), false, new Identity(Packets.SSRC, 14));
    }

    /** Which frames came, by their last byte, and on which thread. */
    private static final class Heard implements FrameStage {

        final List<Integer> frames = new CopyOnWriteArrayList<>();
        final List<String> threads = new CopyOnWriteArrayList<>();
        volatile int framesAtPause;

        @Override
        public void frame(MpaFrame frame) {
            threads.add(Thread.currentThread().getName());
            frames.add((int) frame.bytes().get(frame.bytes().limit() - 1));
        }

        @Override
        public void gap(long lostFlicks) {}

        @Override
        public void pause() {
            framesAtPause = frames.size();
        }
    }
}
