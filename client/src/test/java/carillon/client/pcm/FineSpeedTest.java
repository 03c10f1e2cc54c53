package carillon.client.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FineSpeedTest {

    private static final int DELAY = 16;

    private final Recording out = new Recording();
    private final FineSpeed stage = new FineSpeed(out);

    @Test
    void passesSoundUnchangedAtNormalSpeed() {
        short[] noise = Recording.noise(1, 10_000);
        Recording.feed(stage, noise, new SplittableRandom(2));

        assertThat(out.frames()).isEqualTo(10_000 - DELAY);
        assertThat(out.stereo()).isEqualTo(Arrays.copyOf(noise, out.stereo().length));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.996, 0.997, 1.003})
    void playsSoMuchLongerOrShorter(double speed) {
        stage.speed(speed);
        stage.samples(Recording.sine(1_000, 44_100, 16_000, 88_200), 88_200);

        assertThat(out.frames() * speed).isBetween(88_200.0 - DELAY - 2, 88_200.0 - DELAY + 2);
        for (int i = 100; i < out.frames(); i++) {
            double angle = 2 * Math.PI * 1_000 * speed * i / 44_100;
            assertThat(out.left(i))
                    .isBetween(16_000 * Math.sin(angle) - 2, 16_000 * Math.sin(angle) + 2);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.997, 1.003})
    void isExactAgainSoonAfterItWasSlowOrFast(double speed) {
        short[] noise = Recording.noise(3, 30_000);
        stage.speed(speed);
        stage.samples(noise, 10_000);
        stage.speed(1);
        stage.samples(Arrays.copyOfRange(noise, 20_000, 60_000), 20_000);

        // At most a sample's way at a difference of 0.003: 333 samples of sliding.
        short[] end =
                Arrays.copyOfRange(out.stereo(), out.stereo().length - 38_000, out.stereo().length);
        int last = 60_000 - 2 * DELAY;
        assertThat(end).isEqualTo(Arrays.copyOfRange(noise, last - 38_000, last));
    }

    @Test
    void changesSpeedWithoutAStep() {
        short[] sine = Recording.sine(200, 44_100, 20_000, 44_100);
        for (int at = 0; at < 44_100; at += 2_100) {
            stage.speed(new double[] {0.997, 1, 1.003, 1}[at / 2_100 % 4]);
            stage.samples(Arrays.copyOfRange(sine, 2 * at, 2 * (at + 2_100)), 2_100);
        }

        double steepest = 20_000 * 2 * Math.PI * 200 / 44_100;
        for (int i = 100; i < out.frames(); i++) {
            assertThat(Math.abs(out.left(i) - out.left(i - 1))).isLessThan(steepest * 1.02 + 1);
        }
    }

    @Test
    void beginsExactAgainAfterAReset() {
        short[] noise = Recording.noise(4, 5_000);
        stage.speed(0.997);
        stage.samples(noise, 5_000);
        stage.speed(1);
        stage.reset();
        stage.samples(noise, 5_000);

        assertThat(out.stereo()).isEqualTo(Arrays.copyOf(noise, out.stereo().length));
    }

    @Test
    void refusesAudibleChanges() {
        assertThatThrownBy(() -> stage.speed(0.99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stage.speed(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
