package carillon.client.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.client.decode.DeafSink;
import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.FirstSound;
import carillon.client.play.ChannelPlayer;
import carillon.client.reach.LoopbackOnly;
import carillon.client.receive.ReceiverOptions;
import carillon.client.screen.dial.Action;
import carillon.client.screen.dial.Key;
import carillon.client.screen.dial.Key.Command;
import carillon.client.screen.view.Scene;
import carillon.client.tuner.Stations;
import carillon.client.tuner.Tuner;
import carillon.client.tuner.TunerOptions;
import carillon.multicast.network.Loopback;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.time.NanoSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk with a tuner and a player of its own, whose lists come over loopback. */
class DeskTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final InetSocketAddress LIST =
            new InetSocketAddress(InetAddress.ofLiteral("239.192.251.10"), 6841);
    private static final int PAGE = 10;

    private final Tuner tuner =
            Tuner.open(
                    new TunerOptions(
                            LIST, new LoopbackOnly(), NanoSource.SYSTEM, InstantSource.system()),
                    _ -> {});
    private final ChannelPlayer player =
            new ChannelPlayer(
                    new DeafSink(),
                    DeskTest::running,
                    new ReceiverOptions(Duration.ZERO, new LoopbackOnly(), NanoSource.SYSTEM));
    private final List<Integer> volumes = new ArrayList<>();
    private final Desk desk =
            new Desk(
                    new ScreenSources(tuner, player, volumes::add, true, "239.192.251.10:6841"),
                    System.nanoTime());

    @BeforeEach
    void hearAList() {
        tuner.start();
        send(
                1,
                List.of(
                        Stations.channel(1, "Jazz", "239.192.251.31", ""),
                        Stations.channel(2, "Bells", "239.192.251.32", "")));
        await().atMost(DEADLINE).until(() -> !scene().dial().channels().isEmpty());
    }

    private static void send(long boot, List<ChannelEntry> channels) {
        for (ByteBuffer datagram :
                Stations.datagrams(
                        Stations.list(
                                Stations.origin(Stations.HOME, Stations.FIRST, boot), channels))) {
            byte[] bytes = new byte[datagram.remaining()];
            datagram.get(bytes);
            OneDatagram.send(
                    SendOptions.on(Loopback.path(StandardProtocolFamily.INET)), LIST, bytes);
        }
    }

    @AfterEach
    void leave() {
        player.close();
        tuner.close();
    }

    @Test
    void playsTheChannelWhoseNumberIsTyped() {
        press(new Key.Digit(2));

        assertThat(scene().hearing().channel()).map(each -> each.name()).contains("Bells");
        assertThat(scene().hearing().status()).as("looked at in a while, not at once").isEmpty();
    }

    @Test
    void aChannelThatBecomesEncryptedPlaysNoLonger() {
        press(new Key.Digit(2));
        ChannelEntry bells = Stations.channel(2, "Bells", "239.192.251.32", "");
        ChannelEntry encrypted =
                new ChannelEntry(
                        bells.label(),
                        bells.address(),
                        new StreamFormat(14, 90_000, "MP3", 128_000, true),
                        bells.onAir());
        send(2, List.of(encrypted));

        await().atMost(DEADLINE).until(() -> scene().hearing().channel().isEmpty());
        assertThat(scene().remarks())
                .contains("cannot play channel 2 Bells: it is encrypted; this version has no keys");
        assertThat(scene().dial().isPlaying(scene().dial().channels().getFirst())).isFalse();
    }

    @Test
    void changesTheChannelWithAnArrow() {
        press(Command.PLAY);
        assertThat(scene().hearing().channel()).map(each -> each.name()).contains("Jazz");

        press(Command.NEXT);
        assertThat(scene().hearing().channel()).map(each -> each.name()).contains("Bells");

        press(Command.NEXT);
        assertThat(scene().hearing().channel()).map(each -> each.name()).contains("Jazz");
    }

    @Test
    void tellsTheDecoderHowLoudToBe() {
        press(Command.SOFTER);
        press(Command.MUTE);
        press(Command.MUTE);
        press(Command.LOUDER);

        assertThat(volumes).containsExactly(95, 0, 95, 100);
    }

    @Test
    void saysThatThereIsNoSuchChannelUntilEscapeIsPressed() {
        press(new Key.Digit(7));

        assertThat(scene().remarks()).containsExactly("no channel 7 on the air");
        assertThat(scene().hearing().channel()).isEmpty();
        press(Key.Edit.CANCEL);
        assertThat(scene().remarks()).isEmpty();
    }

    @Test
    void leavesToTheTerminalWhatIsTheTerminals() {
        assertThat(press(Command.QUIT)).isEqualTo(new Action.Quit());
        assertThat(press(Command.REDRAW)).isEqualTo(new Action.Redraw());
        assertThat(press(Command.SUSPEND)).isEqualTo(new Action.Suspend());
    }

    private Action press(Key key) {
        return desk.press(key, PAGE, System.nanoTime());
    }

    private Scene scene() {
        long nowNanos = System.nanoTime();
        desk.look(nowNanos);
        return desk.scene(nowNanos);
    }

    private static DecoderStatus running() {
        return new DecoderStatus(
                DecoderPhase.RUNNING,
                0,
                0,
                true,
                PlaybackReport.NONE,
                FirstSound.NONE,
                DecoderTrouble.NONE);
    }
}
