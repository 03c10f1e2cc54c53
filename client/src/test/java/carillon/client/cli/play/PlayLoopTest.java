package carillon.client.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.cli.shape.CommandShape;
import carillon.client.cli.OnAirStation;
import carillon.client.cli.flags.Deadline;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.StatusLines;
import carillon.client.cli.list.ChannelSearch;
import carillon.client.decode.DeafSink;
import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.FirstSound;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.play.ChannelPlayer;
import carillon.client.reach.LoopbackOnly;
import carillon.client.reach.Reach;
import carillon.client.receive.ReceiverOptions;
import carillon.client.tuner.Stations;
import carillon.client.tuner.Tuner;
import carillon.client.tuner.TunerOptions;
import carillon.multicast.MulticastException;
import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.list.paging.PagedList;
import carillon.protocol.time.NanoSource;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

class PlayLoopTest {

    private static final InetSocketAddress LIST =
            new InetSocketAddress(InetAddress.ofLiteral("239.192.200.200"), 6871);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Unsteady reach = new Unsteady();
    private final StringWriter err = new StringWriter();

    @Test
    void theChannelGoesOnWhenTheOneAskedForCannotBeJoined() throws Exception {
        try (OnAirStation _ = OnAirStation.start(LIST, 2);
                Tuner tuner = Tuner.open(tunerOptions(), _ -> {});
                ChannelPlayer player =
                        new ChannelPlayer(new DeafSink(), PlayLoopTest::well, options())) {
            tuner.start();
            ListedChannel first = tuner.await(PlayLoopTest::first, LONGEST).orElseThrow();
            player.tune(first);
            reach.isGone = true;
            play(tuner, player, first, "2\n");

            assertThat(err.toString())
                    .contains("carillon: playing 1 Channel 1", "carillon: no such interface")
                    .doesNotContain("playing 2");
            assertThat(player.channel().map(ListedChannel::number)).contains(1);
        }
    }

    @Test
    void aSecondStationWithTheNumberEndsIt() throws Exception {
        try (OnAirStation _ = OnAirStation.start(LIST, 2);
                Tuner tuner = Tuner.open(tunerOptions(), _ -> {});
                ChannelPlayer player =
                        new ChannelPlayer(new DeafSink(), PlayLoopTest::well, options())) {
            tuner.start();
            ListedChannel first = tuner.await(PlayLoopTest::first, LONGEST).orElseThrow();
            player.tune(first);
            sendForeignList();

            assertThatThrownBy(() -> play(tuner, player, first, ""))
                    .isInstanceOf(ParameterException.class)
                    .hasMessageContainingAll("1@ab000000", "1@cd000000");
        }
    }

    private static void sendForeignList() {
        Instant now = Instant.now();
        PagedList list =
                PagedList.empty(Stations.origin(Stations.FOREIGN, Stations.SECOND, 1), 1_400)
                        .with(List.of(Stations.channel(1, "Cover", "239.192.200.99", "")), now);
        for (ByteBuffer datagram : Stations.datagrams(list, now, "127.0.0.1")) {
            byte[] bytes = new byte[datagram.remaining()];
            datagram.get(bytes);
            OneDatagram.send(
                    SendOptions.on(Loopback.path(StandardProtocolFamily.INET)), LIST, bytes);
        }
    }

    private void play(Tuner tuner, ChannelPlayer player, ListedChannel channel, String typed) {
        NetworkFlags flags = new NetworkFlags(new CommandShape("play", () -> {}, "Plays."));
        CommandShape shape = new CommandShape("play", () -> {}, "Plays.");
        StatusLines lines = new StatusLines(new PrintWriter(err));
        ControlLines control =
                new ControlLines(
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.US_ASCII)));
        control.start();
        ChannelSearch search = new ChannelSearch(flags, shape.commandLine());
        new PlayLoop(
                        tuner,
                        player,
                        search,
                        () -> new ChannelWatch(lines, NanoSource.SYSTEM, false),
                        lines)
                .run(
                        Deadline.in(Optional.of(Duration.ofMillis(800))),
                        search.confirmation("1", channel),
                        control);
    }

    private ReceiverOptions options() {
        return new ReceiverOptions(Duration.ZERO, reach, NanoSource.SYSTEM);
    }

    private static TunerOptions tunerOptions() {
        return new TunerOptions(
                LIST, new LoopbackOnly(), NanoSource.SYSTEM, InstantSource.system());
    }

    private static Optional<ListedChannel> first(ProgramList list) {
        return list.channels().size() == 2
                ? Optional.of(list.channels().getFirst())
                : Optional.empty();
    }

    private static DecoderStatus well() {
        return new DecoderStatus(
                DecoderPhase.RUNNING,
                0,
                0,
                true,
                PlaybackReport.NONE,
                FirstSound.NONE,
                DecoderTrouble.NONE);
    }

    /** Loopback, until it is gone. */
    private static final class Unsteady implements Reach {

        private volatile boolean isGone;

        @Override
        public List<NetworkInterface> listening(StandardProtocolFamily family) {
            if (isGone) {
                throw new MulticastException("no such interface");
            }
            return new LoopbackOnly().listening(family);
        }

        @Override
        public List<NetworkPath> requesting(StandardProtocolFamily family) {
            return new LoopbackOnly().requesting(family);
        }
    }
}
