package carillon.protocol.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.Captured;
import carillon.protocol.Decoded;
import carillon.protocol.Hostile;
import carillon.protocol.Rejection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RtpPacketTest {

    private static final byte[] FFMPEG = Captured.datagram(RtpPacketTest.class, "ffmpeg-mpa");
    private static final byte[] GSTREAMER =
            Captured.datagram(RtpPacketTest.class, "gstreamer-mpa-marker");
    private static final byte[] OPTIONAL =
            Captured.datagram(RtpPacketTest.class, "everything-optional");

    private final Hostile<RtpPacket> hostile = Hostile.to(RtpPacket::decode);

    @Test
    void decodesAPacketOfFfmpeg() {
        RtpPacket packet = decoded(FFMPEG);

        assertThat(packet.header()).isEqualTo(header(false, 14, 773, 0xA70787BD, 0x0DE2B9EA));
        assertThat(packet.payload().remaining()).isEqualTo(FFMPEG.length - RtpHeader.BYTES);
        assertThat(packet.payload().getInt(4)).isEqualTo(0xFFFB52C4);
    }

    @Test
    void decodesThePacketAfterADiscontinuityOfGstreamer() {
        assertThat(decoded(GSTREAMER).header())
                .isEqualTo(header(true, 14, 6740, 0x9D960DEB, 0x2391BB16));
    }

    @Test
    void leavesSourcesExtensionAndPaddingOut() {
        RtpPacket packet = decoded(OPTIONAL);

        assertThat(packet.header()).isEqualTo(header(true, 33, 65_535, 1, 0xDEADBEEF));
        assertThat(packet.payload().remaining()).isEqualTo(8);
        assertThat(packet.payload().getInt(0)).isEqualTo(300);
    }

    @Test
    void decodesWhatItWrites() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 1_000; round++) {
            RtpHeader header =
                    header(
                            random.nextBoolean(),
                            random.nextInt(128),
                            random.nextInt(65_536),
                            random.nextInt(),
                            random.nextInt());
            assertThat(decoded(written(header, ByteOrder.BIG_ENDIAN)).header()).isEqualTo(header);
        }
    }

    @Test
    void writesTheSameBytesIntoABufferOfEitherOrder() {
        RtpHeader header = header(true, 14, 0x1234, 0x56789ABC, 0xDEF01234);
        assertThat(written(header, ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(written(header, ByteOrder.BIG_ENDIAN))
                .startsWith(0x80, 0x8E, 0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC);
    }

    @Test
    void refusesAHeaderCutShort() {
        hostile.truncate(
                FFMPEG,
                result -> {
                    if (result instanceof Decoded.Rejected<RtpPacket>(Rejection reason)) {
                        assertThat(reason).isEqualTo(Rejection.TOO_SHORT);
                    }
                });
        assertRejected(new byte[11], Rejection.TOO_SHORT);
    }

    @Test
    void refusesSourcesExtensionOrPaddingBeyondTheEnd() {
        for (int length = RtpHeader.BYTES; length < OPTIONAL.length; length++) {
            byte[] cut = Arrays.copyOf(OPTIONAL, length);
            if (length < 32) {
                assertRejected(cut, Rejection.BAD_LENGTH);
            } else {
                hostile.decode(cut);
            }
        }
    }

    @Test
    void refusesPaddingOfNothing() {
        byte[] padded = OPTIONAL.clone();
        padded[padded.length - 1] = 0;
        assertRejected(padded, Rejection.BAD_LENGTH);
    }

    @Test
    void refusesOtherVersions() {
        for (int version : new int[] {0x00, 0x40, 0xC0}) {
            byte[] other = FFMPEG.clone();
            other[0] = (byte) version;
            assertRejected(other, Rejection.BAD_VERSION);
        }
    }

    @Test
    void survivesAnyFlippedByteOfAHeader() {
        hostile.flip(OPTIONAL, OPTIONAL.length, _ -> {});
    }

    @Test
    void survivesNoise() {
        hostile.noise(OPTIONAL, 24, 4);
    }

    @Test
    void refusesToBuildAPayloadTypeOfEightBits() {
        assertThatThrownBy(() -> header(false, 128, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("128");
    }

    private static RtpHeader header(
            boolean marker, int payloadType, int sequence, int timestamp, int ssrc) {
        return new RtpHeader(
                marker,
                payloadType,
                new SequenceNumber(sequence),
                new RtpTimestamp(timestamp),
                ssrc);
    }

    private static byte[] written(RtpHeader header, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.allocate(RtpHeader.BYTES + 5).order(order);
        RtpHeader.write(
                buffer,
                5,
                header.marker(),
                header.payloadType(),
                header.sequence().value(),
                header.timestamp().bits(),
                header.ssrc());
        byte[] bytes = new byte[RtpHeader.BYTES];
        buffer.get(5, bytes);
        return bytes;
    }

    private RtpPacket decoded(byte[] bytes) {
        return switch (hostile.decode(bytes)) {
            case Decoded.Ok<RtpPacket>(RtpPacket packet) -> packet;
            case Decoded.Rejected<RtpPacket>(Rejection reason) ->
                    throw new AssertionError("rejected: " + reason);
        };
    }

    private void assertRejected(byte[] bytes, Rejection reason) {
        assertThat(hostile.decode(bytes)).isEqualTo(Decoded.rejected(reason));
    }
}
