package carillon.protocol.mpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservoirCarrierTest {

    private static final int AT = 7;
    private static final int MPEG_1_STEREO = 0xFFFB9064;
    private static final int MPEG_1_MONO_CRC = 0xFFFA90C4;
    private static final int MPEG_2_STEREO = 0xFFF38000;
    private static final int MPEG_2_5_MONO = 0xFFE380C0;

    @ParameterizedTest
    @ValueSource(ints = {MPEG_1_STEREO, MPEG_1_MONO_CRC, MPEG_2_STEREO, MPEG_2_5_MONO})
    void zeroesTheSideInformationAndLeavesEverythingElse(int header) {
        FrameFormat format = FrameHeader.format(header);
        byte[] before = randomFrame(header);
        byte[] after = before.clone();

        ReservoirCarrier.blank(ByteBuffer.wrap(after), AT, FrameHeader.frameBytes(header), 0);

        ByteBuffer carrier = ByteBuffer.wrap(after);
        assertThat(SideInfo.isBlank(carrier, AT, format)).isTrue();
        assertThat(SideInfo.mainDataBegin(carrier, AT, format)).isZero();
        byte[] restored = after.clone();
        int changed = FrameHeader.BYTES + format.sideBytes() + (format.hasCrc() ? 2 : 0);
        System.arraycopy(
                before, AT + 4, restored, AT + FrameHeader.BYTES, changed - FrameHeader.BYTES);
        assertThat(restored).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {MPEG_1_STEREO, MPEG_1_MONO_CRC, MPEG_2_STEREO, MPEG_2_5_MONO})
    void pointsBackAsFarAsItDidButNotBeforeTheEntry(int header) {
        FrameFormat format = FrameHeader.format(header);
        byte[] frame = randomFrame(header);
        int own = SideInfo.mainDataBegin(ByteBuffer.wrap(frame), AT, format);
        for (int reservoir = 0; reservoir <= format.version().reservoirBytes(); reservoir++) {
            ByteBuffer carrier = ByteBuffer.wrap(frame.clone());

            ReservoirCarrier.blank(carrier, AT, FrameHeader.frameBytes(header), reservoir);

            assertThat(SideInfo.mainDataBegin(carrier, AT, format))
                    .isEqualTo(Math.min(own, reservoir));
        }
    }

    @Test
    void tellsHowMuchReservoirTheNextFrameFinds() {
        byte[] frame = randomFrame(MPEG_2_STEREO);
        ByteBuffer bytes = ByteBuffer.wrap(frame);

        assertThat(ReservoirCarrier.blank(bytes, AT, 100, 0)).isEqualTo(100 - 4 - 17);
        assertThat(ReservoirCarrier.blank(bytes, AT, 100, 79)).isEqualTo(158);
        assertThat(ReservoirCarrier.blank(bytes, AT, 100, 237)).isEqualTo(255);
    }

    @Test
    void changesNothingMoreWhenItIsDoneTwice() {
        byte[] once = randomFrame(MPEG_1_MONO_CRC);
        ReservoirCarrier.blank(ByteBuffer.wrap(once), AT, 417, 300);
        byte[] twice = once.clone();

        ReservoirCarrier.blank(ByteBuffer.wrap(twice), AT, 417, 300);

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void renewsTheChecksum() {
        // Header bytes 90 C4, then 17 zero bytes of side information; the sum was computed bit by
        // bit in
        // another language from the definition in ISO/IEC 11172-3, 2.4.3.1.
        ByteBuffer frame = ByteBuffer.allocate(417).putInt(0, MPEG_1_MONO_CRC);

        ReservoirCarrier.blank(frame, 0, 417, 0);

        assertThat(HexFormat.of().formatHex(frame.array(), 4, 6)).isEqualTo("00ec");
    }

    @Test
    void leavesAloneWhatIsNoWholeFrame() {
        byte[] noise = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(ReservoirCarrier.blank(ByteBuffer.wrap(noise), 1, 7, 33)).isEqualTo(33);
        assertThat(noise).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        for (int length = 0; length < 4 + 2 + 17; length++) {
            byte[] frame = Arrays.copyOfRange(randomFrame(MPEG_1_MONO_CRC), AT, AT + length);
            byte[] before = frame.clone();
            assertThat(ReservoirCarrier.blank(ByteBuffer.wrap(frame), 0, length, 33)).isEqualTo(33);
            assertThat(frame).isEqualTo(before);
        }
    }

    private static byte[] randomFrame(int header) {
        byte[] bytes = new byte[AT + FrameHeader.frameBytes(header) + 5];
        new SplittableRandom(header).nextBytes(bytes);
        ByteBuffer.wrap(bytes).putInt(AT, header);
        return bytes;
    }
}
