package carillon.client.decode.mpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameDecoderTest {

    private static final int FRAME = 1_152;

    private final Samples samples = new Samples();

    @ParameterizedTest
    @CsvSource({
        "bells, 44100",
        "strings, 44100",
        "varied, 44100",
        "checked, 32000",
        "voice, 48000",
        "half, 22050",
        "eighth, 8000"
    })
    void givesBitByBitWhatJLayerGives(String name, int rateHz) {
        List<byte[]> frames = Mp3Frames.of(name);

        assertThat(Samples.of(rateHz, frames)).isEqualTo(PlainJLayer.decode(frames));
    }

    @Test
    void convertsEveryRateToTheOneOfTheOutput() {
        for (String name : List.of("voice", "half", "eighth", "checked")) {
            List<byte[]> frames = Mp3Frames.of(name);
            short[] stereo = Samples.of(44_100, frames);

            double seconds = stereo.length / 88_200.0;
            assertThat(seconds).as(name).isBetween(1.0, 1.7);
            assertThat(loudest(stereo)).as(name).isGreaterThan(3_000);
        }
    }

    @Test
    void followsChangesOfRateAndChannelsInMidstream() {
        FrameDecoder decoder = new FrameDecoder(44_100, samples);
        int expected = 0;
        for (String name : List.of("bells", "voice", "half", "strings", "eighth", "bells")) {
            for (byte[] frame : Mp3Frames.of(name)) {
                decoder.decode(frame, 0, frame.length);
            }
            short[] own = Samples.of(44_100, Mp3Frames.of(name));
            expected += own.length;
        }

        assertThat(decoder.undecodable()).isZero();
        // Each converter holds back half its length when its track is decoded alone.
        assertThat(samples.taken().length).isBetween(expected, expected + 2 * 1_000);
    }

    @Test
    void beginsAgainExactlyAfterAChangeOfRate() {
        List<byte[]> bells = Mp3Frames.of("bells");
        FrameDecoder decoder = new FrameDecoder(44_100, samples);
        Mp3Frames.of("voice").forEach(frame -> decoder.decode(frame, 0, frame.length));
        samples.reset();
        decoder.decode(bells.getFirst(), 0, bells.getFirst().length);
        int held = samples.taken().length - 2 * FRAME;
        bells.subList(1, bells.size()).forEach(frame -> decoder.decode(frame, 0, frame.length));

        short[] taken = samples.taken();
        assertThat(Arrays.copyOfRange(taken, held, taken.length))
                .isEqualTo(PlainJLayer.decode(bells));
    }

    @Test
    void decodesFreeFormat() {
        List<byte[]> frames = Mp3Frames.of("free");
        FrameDecoder decoder = new FrameDecoder(44_100, samples);
        frames.forEach(frame -> decoder.decode(frame, 0, frame.length));

        assertThat(decoder.decoded()).isEqualTo(frames.size());
        assertThat(decoder.undecodable()).isZero();
        assertThat(loudest(samples.taken())).isBetween(8_000, 32_700);
    }

    @Test
    void readsAFrameAtAnyOffset() {
        List<byte[]> frames = Mp3Frames.of("bells");
        FrameDecoder decoder = new FrameDecoder(44_100, samples);
        for (byte[] frame : frames) {
            byte[] framed = new byte[frame.length + 20];
            Arrays.fill(framed, (byte) 0xFF);
            System.arraycopy(frame, 0, framed, 13, frame.length);
            decoder.decode(framed, 13, frame.length);
        }

        assertThat(samples.taken()).isEqualTo(PlainJLayer.decode(frames));
    }

    @Test
    void putsSilenceWhereAReservoirIsMissing() {
        List<byte[]> middle = Mp3Frames.of("bells").subList(30, 60);
        FrameDecoder decoder = new FrameDecoder(44_100, samples);
        middle.forEach(frame -> decoder.decode(frame, 0, frame.length));

        assertThat(decoder.undecodable()).isPositive();
        assertThat(samples.taken()).hasSize(30 * 2 * FRAME);
        assertThat(Arrays.copyOf(samples.taken(), 2 * FRAME)).containsOnly(0);
        assertThat(end(samples.taken(), 20)).isEqualTo(end(PlainJLayer.decode(middle), 20));
    }

    @Test
    void fadesWhereFramesAreMissing() {
        List<byte[]> frames = Mp3Frames.of("bells").subList(0, 30);
        FrameDecoder decoder = new FrameDecoder(44_100, samples);
        frames.forEach(frame -> decoder.decode(frame, 0, frame.length));
        int before = samples.taken().length;
        long flicks = decoder.fade();

        short[] tail = Arrays.copyOfRange(samples.taken(), before, samples.taken().length);
        assertThat(flicks).isEqualTo(FRAME * 16_000L);
        assertThat(tail).hasSize(2 * FRAME);
        assertThat(loudest(Arrays.copyOf(tail, 400))).isPositive();
        assertThat(loudest(Arrays.copyOfRange(tail, 2 * 1_100, 2 * FRAME))).isZero();
        assertThat(decoder.decoded()).isEqualTo(30);
    }

    @Test
    void forgetsTheReservoirWhereFramesAreMissing() {
        List<byte[]> frames = Mp3Frames.of("bells");
        FrameDecoder decoder = new FrameDecoder(44_100, samples);
        frames.subList(0, 30).forEach(frame -> decoder.decode(frame, 0, frame.length));
        decoder.fade();
        samples.reset();
        List<byte[]> later = new ArrayList<>(frames.subList(33, 60));
        later.forEach(frame -> decoder.decode(frame, 0, frame.length));

        assertThat(samples.taken()).isEqualTo(Samples.of(44_100, later));
    }

    private static short[] end(short[] stereo, int frames) {
        return Arrays.copyOfRange(stereo, stereo.length - frames * 2 * FRAME, stereo.length);
    }

    private static int loudest(short[] stereo) {
        int loudest = 0;
        for (short sample : stereo) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }
}
