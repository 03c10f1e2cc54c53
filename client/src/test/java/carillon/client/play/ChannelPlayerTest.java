package carillon.client.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import carillon.client.ClientException;
import carillon.client.decode.FrameSink;
import carillon.client.decode.pipe.PlaybackReport;
import carillon.client.decode.status.DecoderPhase;
import carillon.client.decode.status.DecoderStatus;
import carillon.client.decode.status.DecoderTrouble;
import carillon.client.decode.status.FirstSound;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.reach.LoopbackOnly;
import carillon.client.receive.ChannelSenders;
import carillon.client.receive.ReceiverOptions;
import carillon.client.receive.frame.Frames;
import carillon.client.tuner.Stations;
import carillon.multicast.network.Loopback;
import carillon.multicast.send.SendOptions;
import carillon.multicast.socket.OneDatagram;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.RtpHeader;
import carillon.protocol.rtp.RtpTimestamp;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChannelPlayerTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final AtomicLong nanoTime = new AtomicLong();
    private final Decoder decoder = new Decoder();
    private final ChannelPlayer player =
            new ChannelPlayer(
                    decoder,
                    decoder::status,
                    new ReceiverOptions(Duration.ZERO, new LoopbackOnly(), nanoTime::get));

    @Test
    void givesTheDecoderTheFramesOfTheChannel() {
        try (player) {
            player.tune(listed(1, "239.192.251.21"));
            send(listed(1, "239.192.251.21"), 1);

            await().atMost(DEADLINE).until(() -> decoder.heard.contains("frame 1"));
        }
    }

    @Test
    void changesTheChannelWithoutMixingTheTwo() {
        ListedChannel first = listed(2, "239.192.251.22");
        ListedChannel second = listed(3, "239.192.251.23");
        try (player) {
            player.tune(first);
            send(first, 1);
            await().atMost(DEADLINE).until(() -> decoder.heard.contains("frame 1"));
            player.tune(second);
            send(first, 2);
            send(second, 3);
            await().atMost(DEADLINE).until(() -> decoder.heard.contains("frame 3"));
        }

        assertThat(decoder.heard).containsExactly("frame 1", "discontinuity", "frame 3");
        assertThat(player.channel()).contains(second);
    }

    @Test
    void tellsTheDecoderHowMuchIsMissing() {
        ListedChannel channel = listed(4, "239.192.251.24");
        try (player) {
            player.tune(channel);
            send(channel, 1);
            send(channel, 3);

            await().atMost(DEADLINE).until(() -> decoder.heard.contains("frame 3"));
        }
        assertThat(decoder.heard).containsExactly("frame 1", "lost 26 ms", "frame 3");
    }

    @Test
    void measuresTheTimeFromTheRequest() {
        ListedChannel channel = listed(5, "239.192.251.25");
        try (player) {
            nanoTime.set(5_000_000);
            player.tune(channel);
            nanoTime.set(12_000_000);
            decoder.firstSound = new FirstSound(0, 25_000_000);
            send(channel, 1);

            await().atMost(DEADLINE)
                    .until(() -> player.status().orElseThrow().toFirstFrame().isPresent());
            PlayStatus status = player.status().orElseThrow();
            assertThat(status.toFirstFrame()).contains(Duration.ofMillis(7));
            assertThat(status.toFirstSound()).contains(Duration.ofMillis(20));
        }
    }

    @Test
    void theSoundOfTheChannelBeforeDoesNotCount() {
        try (player) {
            player.tune(listed(6, "239.192.251.26"));
            decoder.firstSound = new FirstSound(0, 1);
            player.tune(listed(7, "239.192.251.27"));

            assertThat(player.status().orElseThrow().toFirstSound()).isEmpty();
        }
    }

    @Test
    void followsTheChannelToAnotherGroup() {
        ListedChannel before = listed(8, "239.192.251.28");
        ListedChannel after = listed(8, "239.192.251.29");
        try (player) {
            player.tune(before);
            player.follow(new ProgramList(List.of(after), List.of(), List.of()));

            await().atMost(DEADLINE)
                    .until(() -> {
                        send(after, 9);
                        return decoder.heard.contains("frame 9");
                    });
        }
        assertThat(player.channel()).contains(after);
    }

    @Test
    void playsAChannelThatBecomesEncryptedNoLonger() {
        ListedChannel channel = listed(9, "239.192.251.30");
        try (player) {
            player.tune(channel);
            ProgramList list = new ProgramList(List.of(encrypted(channel)), List.of(), List.of());

            assertThatThrownBy(() -> player.follow(list))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("channel 9 Channel: it is encrypted");
            assertThat(player.channel()).isEmpty();
            assertThat(player.status()).isEmpty();
        }
        assertThat(decoder.heard).containsExactly("discontinuity");
    }

    private static ListedChannel encrypted(ListedChannel channel) {
        ChannelEntry entry = channel.entry();
        StreamFormat format = new StreamFormat(14, 90_000, "MP3", 128_000, true);
        return new ListedChannel(
                channel.station(),
                new ChannelEntry(entry.label(), entry.address(), format, entry.onAir()),
                channel.senders());
    }

    private static ListedChannel listed(int number, String group) {
        return new ListedChannel(
                Stations.HOME,
                Stations.channel(number, "Channel", group, ""),
                ChannelSenders.only(InetAddress.ofLiteral("127.0.0.1")));
    }

    /** Sends a packet with one frame, both with an index. */
    private static void send(ListedChannel to, int index) {
        byte[] frame = Frames.frame(Frames.STEREO_128, index);
        int bodyAt = RtpHeader.BYTES + MpaPayloadHeader.BYTES;
        ByteBuffer datagram = ByteBuffer.allocate(bodyAt + frame.length).put(bodyAt, frame);
        RtpTimestamp timestamp = new RtpTimestamp(index * 2_351);
        int ssrc = to.stream().identity().ssrc();
        RtpHeader.write(datagram, 0, false, 14, index, timestamp.bits(), ssrc);
        OneDatagram.send(
                SendOptions.on(Loopback.path(StandardProtocolFamily.INET)),
                new InetSocketAddress(to.stream().group(), to.stream().port()),
                datagram.array());
    }

    /** Writes down what a decoder is given. */
    private static final class Decoder implements FrameSink {

        final List<String> heard = new CopyOnWriteArrayList<>();
        volatile FirstSound firstSound = FirstSound.NONE;

        @Override
        public void frame(byte[] bytes, int offset, int length) {
            heard.add("frame " + bytes[offset + length - 1]);
        }

        @Override
        public void lost(long flicks) {
            heard.add("lost %d ms".formatted(flicks / 705_600));
        }

        @Override
        public void send() {}

        @Override
        public void discontinuity() {
            heard.add("discontinuity");
        }

        DecoderStatus status() {
            return new DecoderStatus(
                    DecoderPhase.RUNNING,
                    0,
                    0,
                    true,
                    PlaybackReport.NONE,
                    firstSound,
                    DecoderTrouble.NONE);
        }
    }
}
