package carillon.client.receive.frame;

import static carillon.client.receive.frame.Frames.STEREO_128;
import static carillon.client.receive.frame.Frames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.mpa.FrameHeader;
import carillon.protocol.mpa.SideInfo;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.Flicks;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReservoirGateTest {

    // 417 bytes less header and side information.
    private static final int CAPACITY = 417 - 36;

    private final FrameRecorder recorder = new FrameRecorder();
    private final ReservoirGate gate = new ReservoirGate(recorder);

    @Test
    void aFrameThatNeedsNothingPassesUnchanged() {
        byte[] frame = frame(STEREO_128, 1, 0);
        pass(frame);

        assertThat(passed(0)).isEqualTo(frame);
    }

    @Test
    void framesPassAsCarriersUntilTheirReservoirIsThere() {
        byte[] third = frame(STEREO_128, 3, CAPACITY + 100);
        pass(frame(STEREO_128, 1, 1));
        pass(frame(STEREO_128, 2, CAPACITY + 1));
        pass(third);

        assertThat(isCarrier(0)).isTrue();
        assertThat(isCarrier(1)).isTrue();
        assertThat(passed(2)).isEqualTo(third);
    }

    @Test
    void aCarrierKeepsItsMainData() {
        byte[] frame = frame(STEREO_128, 9, 300);
        pass(frame);

        assertThat(Arrays.copyOfRange(passed(0), 36, 417))
                .isEqualTo(Arrays.copyOfRange(frame, 36, 417));
    }

    @Test
    void theReceivedFrameItselfIsNotTouched() {
        byte[] frame = frame(STEREO_128, 9, 300);
        byte[] before = frame.clone();
        pass(frame);

        assertThat(frame).isEqualTo(before);
    }

    @Test
    void beginsAnewAfterAGap() {
        pass(frame(STEREO_128, 1, 0));
        pass(frame(STEREO_128, 2, 200));
        gate.gap(26 * Flicks.PER_MILLI);
        pass(frame(STEREO_128, 3, 200));
        byte[] fourth = frame(STEREO_128, 4, CAPACITY);
        pass(fourth);

        assertThat(recorder.events)
                .containsExactly("1 of 417", "2 of 417", "lost 26", "3 of 417", "4 of 417");
        assertThat(isCarrier(1)).isFalse();
        assertThat(isCarrier(2)).isTrue();
        assertThat(passed(3)).isEqualTo(fourth);
    }

    @Test
    void frameTimesAreKept() {
        gate.frame(mpaFrame(frame(STEREO_128, 1, 511), 77));

        assertThat(recorder.frames.getFirst().timestamp()).isEqualTo(new RtpTimestamp(77));
    }

    private void pass(byte[] frame) {
        gate.frame(mpaFrame(frame, 0));
    }

    private static MpaFrame mpaFrame(byte[] frame, int timestamp) {
        FrameHeader header = new FrameHeader(ByteBuffer.wrap(frame).getInt());
        return new MpaFrame(ByteBuffer.wrap(frame), header, new RtpTimestamp(timestamp));
    }

    private byte[] passed(int index) {
        ByteBuffer bytes = recorder.frames.get(index).bytes().duplicate();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    /** Blank but for the nine bits of main_data_begin. */
    private boolean isCarrier(int index) {
        byte[] bytes = passed(index);
        bytes[4] = 0;
        bytes[5] &= 0x7F;
        return SideInfo.isBlank(
                ByteBuffer.wrap(bytes), 0, FrameHeader.format(ByteBuffer.wrap(bytes).getInt()));
    }
}
