package carillon.protocol.mpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.time.Flicks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameHeaderTest {

    @ParameterizedTest
    @CsvSource({
        // Lengths by hand: samples / 8 * bit rate / sampling rate, rounded down, + padding.
        "FFFB9064, MPEG_1,   44100, 2, false, 417",
        "FFFB9264, MPEG_1,   44100, 2, false, 418",
        "FFFA90C4, MPEG_1,   44100, 1, true, 417",
        "FFFBE4C0, MPEG_1,   48000, 1, false, 960",
        "FFFB1800, MPEG_1,   32000, 2, false, 144",
        "FFF380C4, MPEG_2,   22050, 1, false, 208",
        "FFF31400, MPEG_2,   24000, 2, false, 24",
        "FFF2E800, MPEG_2,   16000, 2, true, 720",
        "FFE38000, MPEG_2_5, 11025, 2, false, 417",
        "FFE314C0, MPEG_2_5, 12000, 1, false, 48",
        "FFE3EA00, MPEG_2_5,  8000, 2, false, 1441",
    })
    void readsEveryFieldOfAHeader(
            String hex,
            MpegVersion version,
            int sampleRate,
            int channels,
            boolean hasCrc,
            int frameBytes) {
        FrameHeader header = new FrameHeader(Integer.parseUnsignedInt(hex, 16));

        assertThat(header.format())
                .isEqualTo(new FrameFormat(version, sampleRate, channels, hasCrc));
        assertThat(header.frameBytes()).isEqualTo(frameBytes);
        assertThat(header.isFreeFormat()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FF7B9064, sync",
        "FFEB9064, version",
        "FFFD9064, layer II",
        "FFF99064, layer reserved",
        "FFFBF064, bit rate",
        "FFFB9C64, sampling rate",
        "FFFB9066, emphasis",
        "00000000, silence",
        "FFFFFFFF, all ones",
    })
    void refusesWhatIsReservedOrOfAnotherLayer(String hex, String reason) {
        int word = Integer.parseUnsignedInt(hex, 16);

        assertThat(FrameHeader.isValid(word)).as(reason).isFalse();
        assertThatThrownBy(() -> new FrameHeader(word))
                .hasMessageContaining(hex.toLowerCase(Locale.ROOT));
    }

    @Test
    void leavesTheLengthOfFreeFormatOpen() {
        FrameHeader header = new FrameHeader(0xFFFB0000);

        assertThat(header.isFreeFormat()).isTrue();
        assertThat(header.frameBytes()).isZero();
    }

    @Test
    void readsTheWordAtAnyPlaceOfABufferOfEitherOrder() {
        ByteBuffer bytes = ByteBuffer.allocate(9).putInt(3, 0xFFFB9064);

        assertThat(FrameHeader.wordAt(bytes, 3)).isEqualTo(0xFFFB9064);
        assertThat(FrameHeader.wordAt(bytes.order(ByteOrder.LITTLE_ENDIAN), 3))
                .isEqualTo(0xFFFB9064);
    }

    @Test
    void agreesWithItselfOnAMillionRandomWords() {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int i = 0; i < 1_000_000; i++) {
            int word = random.nextInt() | 0xFFE0_0000;
            if (!FrameHeader.isValid(word)) {
                continue;
            }
            FrameHeader header = new FrameHeader(word);
            assertThat(header.format()).isSameAs(FrameHeader.format(word));
            assertThat(FrameHeader.format(header.format().toHeader())).isSameAs(header.format());
            assertThat(header.frameBytes()).isBetween(0, 2_881);
            assertThat(FrameHeader.isSameStream(word, word ^ 0x0001_F0FF)).isTrue();
        }
    }

    @Test
    void tellsStreamsApartByVersionAndSamplingRate() {
        assertThat(FrameHeader.isSameStream(0xFFFB9064, 0xFFFB9464)).isFalse();
        assertThat(FrameHeader.isSameStream(0xFFFB9064, 0xFFF39064)).isFalse();
    }

    @Test
    void givesFramesOfEveryFormatAWholeNumberOfFlicks() {
        for (MpegVersion version : MpegVersion.values()) {
            for (int rateBits = 0; rateBits < 3; rateBits++) {
                int rate = version.sampleRate(rateBits);
                FrameFormat format = new FrameFormat(version, rate, 2, false);
                assertThat(format.frameFlicks() * rate)
                        .isEqualTo(Flicks.PER_SECOND * format.samplesPerFrame());
            }
        }
    }

    @Test
    void refusesAFormatWhoseRateIsOfAnotherVersion() {
        assertThatThrownBy(() -> new FrameFormat(MpegVersion.MPEG_2, 44_100, 2, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
