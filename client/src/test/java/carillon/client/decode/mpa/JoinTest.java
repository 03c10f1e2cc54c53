package carillon.client.decode.mpa;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.pcm.FadeIn;
import carillon.protocol.mpa.ReservoirCarrier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tracks that follow each other on one decoder, as on a channel. */
class JoinTest {

    /** How far the end of a track reaches into the next one: the overlap of the decoder. */
    private static final int OVERLAP = 1_152;

    private static final int CARRIERS = 5;

    @ParameterizedTest
    @CsvSource({
        "bells, strings",
        "strings, bells",
        "bells, varied",
        "varied, bells",
        "bells, bells"
    })
    void soundsLikeTheTracksJoined(String first, String second) {
        assertJoined(Mp3Frames.of(first), Mp3Frames.of(second));
    }

    @ParameterizedTest
    @CsvSource({"11", "23", "37", "48", "59"})
    void soundsLikeTheTracksJoinedWhenTheSecondWasCutOutOfALongerOne(int from) {
        assertJoined(Mp3Frames.of("strings"), cut("bells", from));
    }

    @ParameterizedTest
    @CsvSource({"11", "23", "37", "48", "59"})
    void soundsLikeTheTracksJoinedWhenTheFirstEndsInTheMiddle(int to) {
        assertJoined(Mp3Frames.of("strings").subList(0, to), Mp3Frames.of("bells"));
    }

    @Test
    void hearsACutTrackAsTheLongerOneAfterItsCarriers() {
        short[] whole = PlainJLayer.decode(Mp3Frames.of("bells"));
        short[] cut = Samples.of(44_100, cut("bells", 23));

        assertThat(Arrays.copyOf(cut, CARRIERS * 2 * OVERLAP)).containsOnly(0);
        int from = (CARRIERS + 1) * 2 * OVERLAP;
        assertThat(Arrays.copyOfRange(cut, from, cut.length))
                .isEqualTo(Arrays.copyOfRange(whole, 23 * 2 * OVERLAP + from, whole.length));
    }

    @ParameterizedTest
    @CsvSource({"bells", "strings", "varied"})
    void isNoLouderThanTheTrackWhenTunedIn(String name) {
        short[] whole = PlainJLayer.decode(Mp3Frames.of(name));
        for (int from = 1; from < 50; from++) {
            Samples samples = new Samples();
            FrameDecoder decoder = new FrameDecoder(44_100, new FadeIn(44_100, samples));
            List<byte[]> heard = cut(name, from).subList(0, CARRIERS + 1);
            heard.forEach(frame -> decoder.decode(frame, 0, frame.length));
            int begin = (from + CARRIERS) * 2 * OVERLAP;

            assertThat(peak(samples.taken()))
                    .as("from frame %d", from)
                    .isPositive()
                    .isLessThanOrEqualTo(
                            peak(Arrays.copyOfRange(whole, begin, begin + 2 * OVERLAP)));
        }
    }

    private static void assertJoined(List<byte[]> first, List<byte[]> second) {
        short[] one = Samples.of(44_100, first);
        short[] two = Samples.of(44_100, second);
        List<byte[]> both = new ArrayList<>(first);
        both.addAll(second);
        short[] joined = Samples.of(44_100, both);

        assertThat(joined).hasSize(one.length + two.length);
        assertThat(Arrays.copyOf(joined, one.length)).isEqualTo(one);
        assertThat(Arrays.copyOfRange(joined, one.length + 2 * OVERLAP, joined.length))
                .isEqualTo(Arrays.copyOfRange(two, 2 * OVERLAP, two.length));
        assertThat(peak(joined)).isLessThanOrEqualTo(Math.max(peak(one), peak(two)));
    }

    /** The frames from one on; the first few become carriers. */
    private static List<byte[]> cut(String name, int from) {
        List<byte[]> frames = Mp3Frames.of(name);
        List<byte[]> cut = frames.subList(from, frames.size());
        int reservoir = 0;
        for (byte[] frame : cut.subList(0, CARRIERS)) {
            reservoir = ReservoirCarrier.blank(ByteBuffer.wrap(frame), 0, frame.length, reservoir);
        }
        return cut;
    }

    private static int peak(short[] stereo) {
        int peak = 0;
        for (short sample : stereo) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
