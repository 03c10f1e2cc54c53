package carillon.protocol.rtcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.Captured;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.NtpTimestamp;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is written, against what others wrote and against the pictures of RFC 3550. */
class RtcpCompoundTest {

    private static final byte[] FFMPEG = Captured.datagram(RtcpCompoundTest.class, "ffmpeg-sr");
    private static final byte[] GSTREAMER =
            Captured.datagram(RtcpCompoundTest.class, "gstreamer-sr-sdes");
    private static final SenderReport REPORT =
            new SenderReport(7, new NtpTimestamp(8), new RtpTimestamp(9), 10, 11);
    private static final int REPORT_BYTES = 28;

    @Test
    void writesTheReportThatFfmpegWrites() {
        NtpTimestamp ntp = new NtpTimestamp(0xEEAC080F_34BC6A7EL);
        RtpTimestamp rtp = new RtpTimestamp(0xA70750A3);
        assertThat(written(new SenderReport(0x0DE2B9EA, ntp, rtp, 0, 0))).isEqualTo(FFMPEG);
    }

    @Test
    void writesTheReportThatGstreamerWritesIntoABufferOfEitherOrder() {
        NtpTimestamp ntp = new NtpTimestamp(0xEEAC0818_3E7913E8L);
        SenderReport report =
                new SenderReport(0x2391BB16, ntp, new RtpTimestamp(0x9D98E321), 14, 17_609);
        byte[] expected = Arrays.copyOf(GSTREAMER, REPORT_BYTES);
        assertThat(written(ByteOrder.BIG_ENDIAN, report)).isEqualTo(expected);
        assertThat(written(ByteOrder.LITTLE_ENDIAN, report)).isEqualTo(expected);
    }

    @Test
    void describesASourceByItemsThatEndWithAWord() {
        // Section 6.5: two items, and one to four zeros up to the next word.
        assertThat(hex(new SourceDescription(0x01020304, "ab", "c")))
                .isEqualTo("81ca0003" + "01020304" + "01026162" + "02016300");
    }

    @Test
    void leavesOutItemsThatAreNotGiven() {
        assertThat(hex(new SourceDescription(1, "ab", "")))
                .isEqualTo("81ca0003" + "00000001" + "01026162" + "00000000");
    }

    @Test
    void saysGoodbyeWithAndWithoutReason() {
        assertThat(hex(new Goodbye(1, ""))).isEqualTo("81cb0001" + "00000001");
        assertThat(hex(new Goodbye(1, "done")))
                .isEqualTo("81cb0003" + "00000001" + "04646f6e65000000");
    }

    @Test
    void putsPacketsBehindOneAnotherWithLengthsThatAddUp() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 2_000; round++) {
            String text = "é🎷ab".repeat(random.nextInt(40)) + "x".repeat(random.nextInt(4));
            SourceDescription description = new SourceDescription(1, "cname" + text, text);
            Goodbye goodbye = new Goodbye(1, random.nextBoolean() ? text : "");
            ByteBuffer compound = ByteBuffer.wrap(written(REPORT, description, goodbye));
            assertThat(next(compound)).isEqualTo(written(REPORT));
            assertThat(next(compound)).isEqualTo(written(description));
            assertThat(next(compound)).isEqualTo(written(goodbye));
            assertThat(compound.hasRemaining()).isFalse();
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
    void refusesToWriteBeyondTheBuffer() {
        assertThatThrownBy(() -> RtcpCompound.of(REPORT).write(ByteBuffer.allocate(27), 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The packet at the buffer's position, by the length it says of itself in words, minus 1. */
    private static byte[] next(ByteBuffer compound) {
        int words = compound.getShort(compound.position() + 2) + 1;
        byte[] packet = new byte[words * Integer.BYTES];
        compound.get(packet);
        return packet;
    }

    private static String hex(RtcpPacket packet) {
        return HexFormat.of().formatHex(written(packet));
    }

    private static byte[] written(RtcpPacket... packets) {
        return written(ByteOrder.BIG_ENDIAN, packets);
    }

    private static byte[] written(ByteOrder order, RtcpPacket... packets) {
        ByteBuffer buffer = ByteBuffer.allocate(1_500).order(order);
        int bytes = RtcpCompound.of(packets).write(buffer, 3);
        return Arrays.copyOfRange(buffer.array(), 3, 3 + bytes);
    }
}
