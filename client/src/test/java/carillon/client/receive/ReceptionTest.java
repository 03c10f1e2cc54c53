package carillon.client.receive;

import static carillon.client.receive.order.Packets.SPACING_NANOS;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.receive.ChannelStream.Identity;
import carillon.client.receive.frame.FrameRecorder;
import carillon.client.receive.order.Link;
import carillon.client.receive.order.Link.Weather;
import carillon.client.receive.order.Packets;
import carillon.protocol.Rejection;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static final Duration BUFFER = Duration.ofMillis(200);
    private static final InetAddress SERVER = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress STRANGER = InetAddress.ofLiteral("192.0.2.66");
    private static final ChannelStream STREAM = stream(SERVER, Packets.SSRC);
    private static final long SECOND = 1_000_000_000;

    private final FrameRecorder recorder = new FrameRecorder();
    private final Reception reception = new Reception(STREAM, BUFFER, recorder, 0);

    @Test
    void turnsDatagramsIntoFrames() {
        receive(SERVER, 0, 1, 2);

        assertThat(recorder.events).containsExactly("0 of 417", "1 of 417", "2 of 417");
        assertThat(reception.counts().packets().received()).isEqualTo(3);
    }

    @Test
    void dropsPacketsFromAnUnknownSource() {
        receive(STRANGER, 0, 1, 2);

        assertThat(recorder.events).isEmpty();
        assertThat(reception.counts().rejected()).containsEntry(Rejection.UNKNOWN_SOURCE, 3L);
    }

    @Test
    void dropsPacketsOfAnotherSsrcOrPayloadType() {
        reception.accept(datagram(0, 5, 14), SERVER, 0);
        reception.accept(datagram(1, Packets.SSRC, 33), SERVER, 0);

        assertThat(recorder.events).isEmpty();
        assertThat(reception.counts().rejected())
                .containsEntry(Rejection.UNKNOWN_SOURCE, 1L)
                .containsEntry(Rejection.WRONG_PAYLOAD_TYPE, 1L);
    }

    @Test
    void goesOnWhenAnotherServerIsAnnounced() {
        receive(SERVER, 0, 1);
        reception.announce(stream(STRANGER, Packets.SSRC));
        receive(STRANGER, 2, 3);
        receive(SERVER, 4);

        assertThat(recorder.events).containsExactly("0 of 417", "1 of 417", "2 of 417", "3 of 417");
    }

    @Test
    void aStandInIsHeardOnlyWhileTheFirstIsSilent() {
        ChannelSenders senders = new ChannelSenders(Set.of(SERVER), Set.of(STRANGER));
        reception.announce(
                new ChannelStream(STREAM.group(), 5004, senders, false, STREAM.identity()));
        receiveAt(0, SERVER, 0);
        receiveAt(2 * SECOND - 1, STRANGER, 1);
        receiveAt(2 * SECOND, STRANGER, 2);
        receiveAt(2 * SECOND + 1, SERVER, 3);
        receiveAt(2 * SECOND + 2, STRANGER, 4);
        reception.poll(3 * SECOND);

        assertThat(recorder.events).contains("0 of 417", "2 of 417", "3 of 417");
        assertThat(reception.counts().rejected()).containsEntry(Rejection.UNKNOWN_SOURCE, 2L);
    }

    @Test
    void beginsAnewWhenAnotherSsrcIsAnnounced() {
        receive(SERVER, 0, 1);
        reception.announce(stream(SERVER, 77));
        reception.accept(datagram(90, 77, 14), SERVER, 0);
        reception.accept(datagram(91, 77, 14), SERVER, 0);

        assertThat(recorder.events)
                .containsExactly("0 of 417", "1 of 417", "lost 0", "90 of 417", "91 of 417");
    }

    @Test
    void keepsNothingOfTheDatagramsMemory() {
        ByteBuffer memory = ByteBuffer.allocateDirect(1_500);
        for (int index : new int[] {0, 3, 2, 1}) {
            memory.clear().put(Packets.datagram(index, Packets.SSRC, 14)).flip();
            reception.accept(memory, SERVER, 0);
        }

        assertThat(recorder.events).containsExactly("0 of 417", "1 of 417", "2 of 417", "3 of 417");
    }

    @Test
    void isIdleUntilTheNextDeadline() {
        assertThat(reception.idleNanos(0, SECOND / 4)).isEqualTo(SECOND / 4);
        assertThat(reception.idleNanos(2 * SECOND - 5, SECOND / 4)).isEqualTo(5);
        assertThat(reception.idleNanos(3 * SECOND, SECOND / 4)).isZero();

        reception.accept(datagram(0, Packets.SSRC, 14), SERVER, SECOND);
        reception.accept(datagram(2, Packets.SSRC, 14), SERVER, SECOND);
        assertThat(reception.idleNanos(SECOND, SECOND / 4)).isEqualTo(BUFFER.toNanos());
    }

    @Test
    void noticesSilenceOnceEveryTwoSeconds() {
        receive(SERVER, 0);
        assertThat(reception.takeSilence(2 * SECOND - 1)).isFalse();
        assertThat(reception.takeSilence(2 * SECOND)).isTrue();
        assertThat(reception.takeSilence(2 * SECOND + 1)).isFalse();
        assertThat(reception.takeSilence(4 * SECOND)).isTrue();
    }

    @Test
    void packetsOfStrangersDoNotBreakTheSilence() {
        reception.accept(datagram(0, Packets.SSRC, 14), STRANGER, SECOND);

        assertThat(reception.takeSilence(2 * SECOND)).isTrue();
    }

    @Test
    void oneLostPacketCostsItsFramesAndNoMore() {
        Link<byte[]> link =
                new Link<>(
                        11,
                        Weather.FAIR.losing(0.05).delaying(Duration.ZERO, Duration.ofMillis(150)),
                        (bytes, now) -> reception.accept(ByteBuffer.wrap(bytes), SERVER, now));
        int sent = 5_000;
        for (int i = 0; i < sent; i++) {
            link.advanceTo(i * SPACING_NANOS);
            reception.poll(i * SPACING_NANOS);
            link.send(Packets.datagram(i, Packets.SSRC, 14), i * SPACING_NANOS);
        }
        link.advanceTo(Long.MAX_VALUE);
        reception.poll(Long.MAX_VALUE);

        assertThat(recorder.frames).hasSize((int) (sent - link.lost()));
        assertThat(reception.counts().packets().lost()).isLessThanOrEqualTo(link.lost());
    }

    @Test
    void survivesAMillionHostileDatagrams() {
        SplittableRandom random = new SplittableRandom(3);
        byte[] good = Packets.datagram(0, Packets.SSRC, 14);
        for (int i = 0; i < 1_000_000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(60));
            for (int flips = random.nextInt(8); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            reception.accept(ByteBuffer.wrap(bytes), SERVER, i);
        }

        ReceptionCounts counts = reception.counts();
        assertThat(counts.rejected()).containsKeys(Rejection.TOO_SHORT, Rejection.BAD_VERSION);
        assertThat(counts.malformed()).isPositive();
    }

    private void receive(InetAddress source, long... indexes) {
        for (long index : indexes) {
            reception.accept(datagram(index, Packets.SSRC, 14), source, 0);
        }
    }

    private void receiveAt(long nowNanos, InetAddress source, long index) {
        reception.accept(datagram(index, Packets.SSRC, 14), source, nowNanos);
    }

    private static ByteBuffer datagram(long index, int ssrc, int payloadType) {
        return ByteBuffer.wrap(Packets.datagram(index, ssrc, payloadType));
    }

    private static ChannelStream stream(InetAddress source, int ssrc) {
        InetAddress group = InetAddress.ofLiteral("239.192.200.1");
        return new ChannelStream(
                group, 5004, ChannelSenders.only(source), false, new Identity(ssrc, 14));
    }
}
