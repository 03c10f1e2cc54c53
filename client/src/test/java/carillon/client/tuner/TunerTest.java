package carillon.client.tuner;

import static carillon.client.tuner.Stations.FIRST;
import static carillon.client.tuner.Stations.HOME;
import static carillon.client.tuner.Stations.channels;
import static carillon.client.tuner.Stations.datagrams;
import static carillon.client.tuner.Stations.list;
import static carillon.client.tuner.Stations.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.client.onair.ProgramList;
import carillon.client.reach.GroupListener;
import carillon.client.reach.LoopbackOnly;
import carillon.client.reach.Reach;
import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.receive.Datagram;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.Decoded;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListRequest;
import carillon.protocol.list.paging.PagedList;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TunerTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final InetAddress GROUP = InetAddress.ofLiteral("239.192.251.9");
    private static final long SECOND_NANOS = 1_000_000_000;

    private final AtomicLong nanoTime = new AtomicLong();
    private final List<ProgramList> told = new CopyOnWriteArrayList<>();

    @Test
    void hearsTheListAndTellsTheListener() {
        InetSocketAddress group = new InetSocketAddress(GROUP, 6831);
        try (Tuner tuner = open(group, new LoopbackOnly())) {
            send(group, list(origin(HOME, FIRST, 1), channels(100)));

            await().atMost(DEADLINE)
                    .until(() -> {
                        nanoTime.addAndGet(SECOND_NANOS / 20);
                        return tuner.programList().isWhole();
                    });
            assertThat(tuner.programList().channels()).hasSize(100);
            await().atMost(DEADLINE).until(() -> told.contains(tuner.programList()));
        }
    }

    @Test
    void aListThatNeverComesIsNotThereAfterTheTimeout() throws InterruptedException {
        InetSocketAddress group = new InetSocketAddress(GROUP, 6832);
        try (Tuner tuner = open(group, new LoopbackOnly())) {
            assertThat(tuner.await(TunerTest::whole, Duration.ofMillis(20))).isEmpty();
        }
    }

    @Test
    void asksThreeTimesAtMostWhenNobodyAnswers() {
        InetSocketAddress group = new InetSocketAddress(GROUP, 6833);
        try (GroupListener ear = ear(group);
                Tuner _ = open(group, new LoopbackOnly())) {
            assertThat(nextRequest(ear, DEADLINE)).isPresent();
            assertThat(nextRequest(ear, Duration.ofMillis(250))).isEmpty();
            for (int again = 0; again < 2; again++) {
                nanoTime.addAndGet(SECOND_NANOS);
                assertThat(nextRequest(ear, DEADLINE)).isPresent();
            }
            nanoTime.addAndGet(SECOND_NANOS);
            assertThat(nextRequest(ear, Duration.ofMillis(250))).isEmpty();
        }
    }

    @Test
    void asksNoMoreOnceAWholeListIsThere() throws InterruptedException {
        InetSocketAddress group = new InetSocketAddress(GROUP, 6834);
        try (GroupListener ear = ear(group);
                Tuner tuner = open(group, new LoopbackOnly())) {
            assertThat(nextRequest(ear, DEADLINE)).isPresent();
            send(group, list(origin(HOME, FIRST, 1), channels(2)));
            assertThat(tuner.await(TunerTest::whole, DEADLINE)).isPresent();
            nanoTime.addAndGet(SECOND_NANOS);

            assertThat(nextRequest(ear, Duration.ofMillis(250))).isEmpty();
        }
    }

    @Test
    void dropsAServerThatFellSilent() throws InterruptedException {
        InetSocketAddress group = new InetSocketAddress(GROUP, 6835);
        try (Tuner tuner = open(group, new LoopbackOnly())) {
            send(group, list(origin(HOME, FIRST, 1), channels(2)));
            assertThat(tuner.await(TunerTest::whole, DEADLINE)).isPresent();
            nanoTime.addAndGet(6 * SECOND_NANOS);

            assertThat(tuner.await(TunerTest::empty, DEADLINE)).isPresent();
        }
    }

    @Test
    void saysWhyItCouldNotAsk() {
        InetSocketAddress group = new InetSocketAddress(GROUP, 6836);
        try (Tuner tuner = open(group, new NoWayOut())) {
            await().atMost(DEADLINE).until(() -> !tuner.status().askFailure().isEmpty());

            assertThat(tuner.status().askFailure()).contains("gone0");
        }
    }

    @Test
    void tellsNothingOnceItIsClosed() {
        InetSocketAddress group = new InetSocketAddress(GROUP, 6837);
        Tuner tuner = open(group, new LoopbackOnly());
        tuner.close();
        tuner.close();
        send(group, list(origin(HOME, FIRST, 1), channels(2)));

        assertThat(tuner.programList()).isEqualTo(ProgramList.EMPTY);
        assertThat(told).isEmpty();
    }

    private Tuner open(InetSocketAddress group, Reach reach) {
        TunerOptions options =
                new TunerOptions(group, reach, nanoTime::get, InstantSource.system());
        Tuner tuner = Tuner.open(options, told::add);
        tuner.start();
        return tuner;
    }

    private GroupListener ear(InetSocketAddress group) {
        return GroupListener.open(
                group.getAddress(), group.getPort(), List.of(), new LoopbackOnly(), () -> 0);
    }

    /** The next request that is heard within a time. */
    private static Optional<ListRequest> nextRequest(GroupListener ear, Duration timeout) {
        if (ear.receive(timeout) instanceof Datagram datagram
                && ListCodec.decode(datagram.payload())
                        instanceof Decoded.Ok<ListMessage>(ListRequest request)) {
            return Optional.of(request);
        }
        return Optional.empty();
    }

    private static void send(InetSocketAddress group, PagedList list) {
        SendOptions options = SendOptions.on(Loopback.path(StandardProtocolFamily.INET));
        for (ByteBuffer datagram : datagrams(list)) {
            byte[] bytes = new byte[datagram.remaining()];
            datagram.get(datagram.position(), bytes);
            OneDatagram.send(options, group, bytes);
        }
    }

    private static Optional<ProgramList> whole(ProgramList list) {
        return list.isWhole() ? Optional.of(list) : Optional.empty();
    }

    private static Optional<ProgramList> empty(ProgramList list) {
        return list.servers().isEmpty() ? Optional.of(list) : Optional.empty();
    }

    /** Listens on loopback; the interface to ask through has gone. */
    private static final class NoWayOut implements Reach {

        @Override
        public List<NetworkInterface> listening(StandardProtocolFamily family) {
            return List.of(Loopback.networkInterface());
        }

        @Override
        public List<NetworkPath> requesting(StandardProtocolFamily family) {
            return List.of(new NetworkPath("gone0", 9_999, GROUP_SOURCE, false));
        }

        private static final InetAddress GROUP_SOURCE = InetAddress.ofLiteral("192.0.2.1");
    }
}
