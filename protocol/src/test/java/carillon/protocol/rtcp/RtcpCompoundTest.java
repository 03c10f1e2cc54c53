package carillon.protocol.rtcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.Captured;
import carillon.protocol.Decoded;
import carillon.protocol.Hostile;
import carillon.protocol.Rejection;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.NtpTimestamp;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RtcpCompoundTest {

    private static final byte[] FFMPEG = Captured.datagram(RtcpCompoundTest.class, "ffmpeg-sr");
    private static final byte[] GSTREAMER =
            Captured.datagram(RtcpCompoundTest.class, "gstreamer-sr-sdes");
    private static final byte[] EVERYTHING =
            Captured.datagram(RtcpCompoundTest.class, "everything");
    private static final SenderReport REPORT =
            new SenderReport(7, new NtpTimestamp(8), new RtpTimestamp(9), 10, 11);

    private final Hostile<RtcpCompound> hostile = Hostile.to(RtcpCompound::decode);

    @Test
    void decodesAReportOfFfmpeg() {
        NtpTimestamp ntp = new NtpTimestamp(0xEEAC080F_34BC6A7EL);
        RtpTimestamp rtp = new RtpTimestamp(0xA70750A3);
        assertDecodes(FFMPEG, new SenderReport(0x0DE2B9EA, ntp, rtp, 0, 0));
    }

    @Test
    void decodesReportAndDescriptionOfGstreamer() {
        NtpTimestamp ntp = new NtpTimestamp(0xEEAC0818_3E7913E8L);
        RtpTimestamp rtp = new RtpTimestamp(0x9D98E321);
        assertDecodes(
                GSTREAMER,
                new SenderReport(0x2391BB16, ntp, rtp, 14, 17_609),
                new SourceDescription(0x2391BB16, "user695303284@host-98406eb7", ""));
    }

    @Test
    void decodesWhatOthersMaySend() {
        assertDecodes(
                EVERYTHING,
                new SourceDescription(1, "ab", ""),
                new SourceDescription(2, "c", "é!"),
                new Goodbye(1, "done"),
                new Goodbye(2, "done"));
    }

    @Test
    void writesTheBytesThatGstreamerWrites() {
        SenderReport report =
                new SenderReport(
                        0x2391BB16,
                        new NtpTimestamp(0xEEAC0818_3E7913E8L),
                        new RtpTimestamp(0x9D98E321),
                        14,
                        17_609);
        assertThat(written(RtcpCompound.of(report), ByteOrder.BIG_ENDIAN))
                .isEqualTo(Arrays.copyOf(GSTREAMER, 28));
        assertThat(written(RtcpCompound.of(report), ByteOrder.LITTLE_ENDIAN))
                .isEqualTo(Arrays.copyOf(GSTREAMER, 28));
    }

    @Test
    void decodesWhatItWrites() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 2_000; round++) {
            String text = "é🎷ab".repeat(random.nextInt(40)) + "x".repeat(random.nextInt(4));
            RtcpCompound compound =
                    RtcpCompound.of(
                            new SenderReport(
                                    random.nextInt(),
                                    new NtpTimestamp(random.nextLong()),
                                    new RtpTimestamp(random.nextInt()),
                                    random.nextLong(),
                                    random.nextLong()),
                            new SourceDescription(random.nextInt(), "cname" + text, text),
                            new Goodbye(random.nextInt(), random.nextBoolean() ? text : ""));
            assertThat(hostile.decode(written(compound, ByteOrder.BIG_ENDIAN)))
                    .isEqualTo(Decoded.ok(compound));
        }
    }

    @Test
    void keepsTheLower32BitsOfCounts() {
        SenderReport report =
                new SenderReport(1, REPORT.ntp(), REPORT.rtp(), (5L << 32) + 3, 0xFFFFFFFFL);
        assertThat(report.packetCount()).isEqualTo(3);
        assertThat(report.octetCount()).isEqualTo(4_294_967_295L);
    }

    @Test
    void cutsTextBetweenCharacters() {
        assertThat(new Goodbye(1, "x".repeat(300)).reason()).hasSize(255);
        assertThat(new Goodbye(1, "a" + "🎷".repeat(100)).reason())
                .isEqualTo("a" + "🎷".repeat(63));
        assertThat(new Goodbye(1, "長".repeat(86)).reason()).isEqualTo("長".repeat(85));
    }

    @Test
    void replacesControlCharactersAndBrokenUtf8() {
        byte[] goodbye =
                written(RtcpCompound.of(REPORT, new Goodbye(7, "abc")), ByteOrder.BIG_ENDIAN);
        int text = goodbye.length - 3;
        goodbye[text] = 0x1B;
        goodbye[text + 1] = (byte) 0xFF;
        assertDecodes(goodbye, REPORT, new Goodbye(7, "\uFFFD\uFFFDc"));
    }

    @Test
    void refusesWhatDoesNotBeginWithAReport() {
        byte[] goodbye = written(RtcpCompound.of(new Goodbye(1, "")), ByteOrder.BIG_ENDIAN);
        assertRejected(goodbye, Rejection.UNKNOWN_TYPE);
    }

    @Test
    void refusesAnotherVersionAnywhere() {
        byte[] first = GSTREAMER.clone();
        first[0] = 0x40;
        assertRejected(first, Rejection.BAD_VERSION);
        byte[] second = GSTREAMER.clone();
        second[28] = 0x01;
        assertRejected(second, Rejection.BAD_VERSION);
    }

    @Test
    void refusesPaddingBeforeTheEndOrOfAnOddLength() {
        byte[] early = GSTREAMER.clone();
        early[0] = (byte) 0xA0;
        early[27] = 4;
        assertRejected(early, Rejection.BAD_LENGTH);
        for (int padding : new int[] {0, 3, 28, 255}) {
            byte[] odd = EVERYTHING.clone();
            odd[odd.length - 1] = (byte) padding;
            assertRejected(odd, Rejection.BAD_LENGTH);
        }
    }

    @Test
    void refusesCountsThatExceedTheBody() {
        byte[] report = FFMPEG.clone();
        report[0] = (byte) 0x81;
        assertRejected(report, Rejection.BAD_BODY);
        byte[] description = GSTREAMER.clone();
        description[28] = (byte) 0x82;
        assertRejected(description, Rejection.BAD_BODY);
        byte[] text = GSTREAMER.clone();
        text[37] = 46;
        assertRejected(text, Rejection.BAD_BODY);
    }

    @Test
    void refusesEveryCutButBetweenPackets() {
        hostile.truncate(
                GSTREAMER,
                result -> {
                    if (result instanceof Decoded.Ok<RtcpCompound>(RtcpCompound compound)) {
                        assertThat(compound.packets()).hasSize(1);
                    }
                });
        assertRejected(Arrays.copyOf(GSTREAMER, 7), Rejection.TOO_SHORT);
        assertRejected(Arrays.copyOf(GSTREAMER, 27), Rejection.BAD_LENGTH);
        assertRejected(Arrays.copyOf(GSTREAMER, 30), Rejection.BAD_LENGTH);
    }

    @Test
    void survivesAnyFlippedByte() {
        hostile.flip(EVERYTHING, EVERYTHING.length, _ -> {});
    }

    @Test
    void survivesNoise() {
        hostile.noise(EVERYTHING, EVERYTHING.length, 2);
        hostile.noise(GSTREAMER, GSTREAMER.length, 3);
    }

    @Test
    void refusesToWriteBeyondTheBuffer() {
        assertThatThrownBy(() -> RtcpCompound.of(REPORT).write(ByteBuffer.allocate(27), 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static byte[] written(RtcpCompound compound, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.allocate(1_500).order(order);
        int bytes = compound.write(buffer, 3);
        return Arrays.copyOfRange(buffer.array(), 3, 3 + bytes);
    }

    private void assertDecodes(byte[] datagram, RtcpPacket... packets) {
        assertThat(hostile.decode(datagram)).isEqualTo(Decoded.ok(RtcpCompound.of(packets)));
    }

    private void assertRejected(byte[] datagram, Rejection reason) {
        assertThat(hostile.decode(datagram)).isEqualTo(Decoded.rejected(reason));
    }
}
