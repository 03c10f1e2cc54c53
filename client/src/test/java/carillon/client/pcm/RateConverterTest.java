package carillon.client.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateConverterTest {

    private final Recording out = new Recording();

    @ParameterizedTest
    @CsvSource({
        "48000, 44100", "44100, 48000", "32000, 44100", "22050, 44100", "24000, 44100",
        "16000, 44100", "11025, 44100", "12000, 44100", "8000, 44100", "44100, 192000",
        "48000, 8000", "44100, 22050"
    })
    void keepsASineToTheNoiseOfSixteenBits(int inHz, int outHz) {
        double hz = 0.31 * Math.min(inHz, outHz);
        RateConverter converter = RateConverter.between(inHz, outHz, out);
        converter.samples(Recording.sine(hz, inHz, 16_000, inHz / 4), inHz / 4);

        assertThat(signalToNoise(hz, outHz, 400, out.frames() - 400)).isGreaterThan(84);
    }

    @Test
    void keepsWhatIsBelowAndRemovesWhatIsAboveTheLowerRate() {
        assertThat(levelAfter(48_000, 44_100, 18_500)).isBetween(-0.1, 0.1);
        assertThat(levelAfter(48_000, 44_100, 23_000)).isLessThan(-85);
        assertThat(levelAfter(44_100, 8_000, 3_300)).isBetween(-0.1, 0.1);
        assertThat(levelAfter(44_100, 8_000, 4_200)).isLessThan(-85);
    }

    @Test
    void leavesNoImagesWhenItGoesUp() {
        double hz = 3_000;
        RateConverter.between(8_000, 44_100, out)
                .samples(Recording.sine(hz, 8_000, 16_000, 8_000), 8_000);

        assertThat(amplitude(8_000 - hz, 44_100)).isLessThan(1);
        assertThat(amplitude(8_000 + hz, 44_100)).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({"48000, 44100", "44100, 48000", "32000, 44100", "44100, 8000"})
    void givesAsManySamplesAsTheRatioSays(int inHz, int outHz) {
        RateConverter converter = RateConverter.between(inHz, outHz, out);
        int frames = 10_007;
        Recording.feed(converter, Recording.noise(5, frames), new SplittableRandom(6));
        converter.drain();

        assertThat(out.frames()).isEqualTo((int) Math.ceilDiv((long) frames * outHz, inHz));
    }

    @Test
    void doesNotDependOnTheSizesOfBlocks() {
        short[] noise = Recording.noise(7, 20_000);
        RateConverter.between(48_000, 44_100, out).samples(noise, 20_000);
        Recording inBlocks = new Recording();
        Recording.feed(
                RateConverter.between(48_000, 44_100, inBlocks), noise, new SplittableRandom(8));

        assertThat(inBlocks.stereo()).isEqualTo(out.stereo());
    }

    @Test
    void beginsWithTheFirstSample() {
        short[] impulse = new short[2 * 500];
        impulse[0] = 20_000;
        impulse[1] = -20_000;
        RateConverter.between(44_100, 88_200, out).samples(impulse, 500);

        for (int i = 1; i < out.frames(); i++) {
            assertThat(Math.abs(out.left(i))).isLessThan(out.left(0));
            assertThat(out.right(i)).isEqualTo(-out.left(i));
        }
    }

    @Test
    void clipsInsteadOfWrappingRound() {
        short[] square = new short[2 * 4_000];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 80 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        RateConverter.between(48_000, 44_100, out).samples(square, 4_000);

        // 4,000 samples in half periods of 40: as many changes of sign, where wrapping adds more.
        int changes = 0;
        for (int i = 1; i < out.frames(); i++) {
            changes += out.left(i) * out.left(i - 1) < 0 ? 1 : 0;
        }
        assertThat(changes).isEqualTo(99);
    }

    @Test
    void forgetsWhatWasOnItsWay() {
        RateConverter converter = RateConverter.between(48_000, 44_100, out);
        short[] noise = Recording.noise(9, 3_000);
        converter.samples(noise, 3_000);
        short[] first = out.stereo();
        converter.reset();
        converter.samples(noise, 3_000);

        assertThat(out.resets()).isEqualTo(1);
        assertThat(out.stereo()).isEqualTo(first);
    }

    @Test
    void refusesARatioOfOne() {
        assertThatThrownBy(() -> RateConverter.between(44_100, 44_100, out))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private double levelAfter(int inHz, int outHz, double hz) {
        out.reset();
        RateConverter.between(inHz, outHz, out)
                .samples(Recording.sine(hz, inHz, 30_000, inHz), inHz);
        double squares = 0;
        for (int i = 1_000; i < out.frames() - 1_000; i++) {
            squares += out.left(i) * out.left(i);
        }
        double rms = Math.sqrt(squares / (out.frames() - 2_000));
        return 20 * Math.log10(Math.max(rms, 0.01) * Math.sqrt(2) / 30_000);
    }

    private double amplitude(double hz, double rateHz) {
        double re = 0;
        double im = 0;
        for (int i = 1_000; i < out.frames() - 1_000; i++) {
            double window = Math.pow(Math.sin(Math.PI * (i - 1_000) / (out.frames() - 2_000)), 4);
            re += window * out.left(i) * Math.cos(2 * Math.PI * hz * i / rateHz);
            im += window * out.left(i) * Math.sin(2 * Math.PI * hz * i / rateHz);
        }
        return 2 * Math.hypot(re, im) / (0.375 * (out.frames() - 2_000));
    }

    private double signalToNoise(double hz, double rateHz, int from, int to) {
        double signal = 0;
        double noise = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * hz * i / rateHz;
            double left = 16_000 * Math.sin(angle);
            double right = 16_000 * Math.cos(angle);
            signal += left * left + right * right;
            noise += Math.pow(out.left(i) - left, 2) + Math.pow(out.right(i) - right, 2);
        }
        return 10 * Math.log10(signal / noise);
    }
}
