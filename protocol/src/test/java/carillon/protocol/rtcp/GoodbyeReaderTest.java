package carillon.protocol.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.NtpTimestamp;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GoodbyeReaderTest {

    private static final int SSRC = 0x8137_7E06;
    private static final RtcpPacket REPORT =
            new SenderReport(SSRC, new NtpTimestamp(1), new RtpTimestamp(2), 3, 4);
    private static final RtcpPacket DESCRIPTION = new SourceDescription(SSRC, "id", "Jazz");
    private static final byte[] LAST =
            bytes(RtcpCompound.of(REPORT, DESCRIPTION, new Goodbye(SSRC, "")));

    @Test
    void aGoodbyeIsOfItsSourceOnly() {
        assertThat(GoodbyeReader.isGoodbyeOf(SSRC, ByteBuffer.wrap(LAST))).isTrue();
        assertThat(GoodbyeReader.isGoodbyeOf(SSRC + 1, ByteBuffer.wrap(LAST))).isFalse();
    }

    @Test
    void aReasonDoesNotHideIt() {
        byte[] told = bytes(RtcpCompound.of(REPORT, new Goodbye(SSRC, "night")));
        assertThat(GoodbyeReader.isGoodbyeOf(SSRC, ByteBuffer.wrap(told))).isTrue();
    }

    @Test
    void aReportAloneIsNone() {
        byte[] usual = bytes(RtcpCompound.of(REPORT, DESCRIPTION));
        assertThat(GoodbyeReader.isGoodbyeOf(SSRC, ByteBuffer.wrap(usual))).isFalse();
    }

    @Test
    void withoutAReportAheadItIsNone() {
        byte[] bare = bytes(RtcpCompound.of(new Goodbye(SSRC, "")));
        assertThat(GoodbyeReader.isGoodbyeOf(SSRC, ByteBuffer.wrap(bare))).isFalse();
    }

    @Test
    void anythingCutShortIsNone() {
        for (int length = 0; length < LAST.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(LAST, 0, length);
            assertThat(GoodbyeReader.isGoodbyeOf(SSRC, cut)).as("%d bytes", length).isFalse();
        }
    }

    @Test
    void theBufferMayBeginAnywhereAndStaysAsItWas() {
        byte[] padded = new byte[LAST.length + 12];
        System.arraycopy(LAST, 0, padded, 5, LAST.length);
        ByteBuffer datagram =
                ByteBuffer.wrap(padded, 5, LAST.length).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(GoodbyeReader.isGoodbyeOf(SSRC, datagram)).isTrue();
        assertThat(datagram.position()).isEqualTo(5);
        assertThat(datagram.remaining()).isEqualTo(LAST.length);
    }

    @Test
    void noBytesUpsetIt() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = LAST.clone();
            if (i % 2 == 0) {
                random.nextBytes(bytes);
            }
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            int from = random.nextInt(8);
            ByteBuffer datagram = ByteBuffer.wrap(bytes, from, random.nextInt(bytes.length - from));

            GoodbyeReader.isGoodbyeOf(SSRC, datagram);
            assertThat(datagram.position()).isEqualTo(from);
        }
    }

    private static byte[] bytes(RtcpCompound compound) {
        byte[] room = new byte[1_500];
        return Arrays.copyOf(room, compound.write(ByteBuffer.wrap(room), 0));
    }
}
