package carillon.bench.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.bench.BenchException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PcapFileTest {

    private static final int GROUP = 0xEF090001;
    private static final byte[] RTP = CaptureComposer.rtp(GROUP, 65_535, -7);

    private static List<SeenPacket> read(ByteBuffer capture) {
        List<SeenPacket> seen = new ArrayList<>();
        PcapFile.of(capture).forEachRtp(seen::add);
        return seen;
    }

    @Test
    void readsStampGroupSequenceAndTimestamp() {
        ByteBuffer capture =
                CaptureComposer.inNanos(ByteOrder.LITTLE_ENDIAN).frame(3, 17, RTP).done();

        assertThat(read(capture))
                .containsExactly(new SeenPacket(3_000_000_017L, GROUP, 65_535, -7));
    }

    @Test
    void readsMicrosecondsAndTheOtherByteOrder() {
        ByteBuffer capture =
                CaptureComposer.inMicros(ByteOrder.BIG_ENDIAN).frame(3, 17, RTP).done();

        assertThat(read(capture)).extracting(SeenPacket::nanos).containsExactly(3_000_017_000L);
    }

    @Test
    void readsSecondsBeyondTheYear2038() {
        ByteBuffer capture =
                CaptureComposer.inNanos(ByteOrder.LITTLE_ENDIAN).frame(0x9000_0000, 0, RTP).done();

        assertThat(read(capture))
                .extracting(SeenPacket::nanos)
                .containsExactly(0x9000_0000L * 1_000_000_000L);
    }

    @Test
    void findsTheRtpHeaderBehindIpOptions() {
        byte[] withOptions = new byte[RTP.length + 4];
        System.arraycopy(RTP, 0, withOptions, 0, 34);
        System.arraycopy(RTP, 34, withOptions, 38, RTP.length - 34);
        withOptions[14] = 0x46;
        ByteBuffer capture =
                CaptureComposer.inNanos(ByteOrder.LITTLE_ENDIAN).frame(1, 0, withOptions).done();

        assertThat(read(capture)).extracting(SeenPacket::sequence).containsExactly(65_535);
    }

    @Test
    void leavesOutWhatIsNoRtp() {
        CaptureComposer capture = CaptureComposer.inNanos(ByteOrder.LITTLE_ENDIAN);
        for (int at : new int[] {12, 23, 42}) {
            byte[] broken = RTP.clone();
            broken[at] ^= 0x40;
            capture.frame(1, 0, broken);
        }
        byte[] laterFragment = RTP.clone();
        laterFragment[21] = 1;
        capture.frame(1, 0, laterFragment).frame(1, 0, new byte[0]);

        assertThat(read(capture.done())).isEmpty();
    }

    @Test
    void endsWhereTheFileIsCutOff() {
        ByteBuffer whole =
                CaptureComposer.inNanos(ByteOrder.LITTLE_ENDIAN)
                        .frame(1, 0, RTP)
                        .frame(2, 0, RTP)
                        .done();
        for (int length = 24; length <= whole.limit(); length++) {
            int complete = (length - 24) / (16 + RTP.length);

            assertThat(read(whole.slice(0, length))).hasSize(complete);
        }
    }

    @Test
    void survivesFramesOfRandomBytes() {
        SplittableRandom random = new SplittableRandom(1);
        CaptureComposer capture = CaptureComposer.inNanos(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 500; i++) {
            byte[] frame = RTP.clone();
            frame[random.nextInt(frame.length)] = (byte) random.nextInt();
            capture.frame(1, 0, frame);
        }

        assertThat(read(capture.done())).hasSizeBetween(400, 500);
    }

    @Test
    void refusesWhatIsNoCapture() {
        assertThatThrownBy(() -> read(ByteBuffer.allocate(24)))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("00000000");
        assertThatThrownBy(() -> read(ByteBuffer.allocate(23))).isInstanceOf(BenchException.class);
    }
}
