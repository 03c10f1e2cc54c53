package carillon.client.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VolumeTest {

    private final Recording out = new Recording();
    private final LevelMeter meter = new LevelMeter(out);
    private final Volume volume = new Volume(meter);

    @Test
    void passesSoundUnchangedWhenLoudest() {
        short[] noise = Recording.noise(1, 1_000);
        volume.samples(noise.clone(), 1_000);

        assertThat(out.stereo()).isEqualTo(noise);
    }

    @Test
    void slidesToANewVolumeWithinABlock() {
        volume.percent(50);
        short[] constant = new short[2 * 1_000];
        Arrays.fill(constant, (short) 8_000);
        volume.samples(constant.clone(), 1_000);
        volume.samples(constant.clone(), 1_000);

        for (int i = 1; i < 1_000; i++) {
            assertThat(out.left(i - 1) - out.left(i)).isBetween(0.0, 8.0);
        }
        assertThat(out.left(999)).isEqualTo(1_000);
        assertThat(out.left(1_999)).isEqualTo(1_000);
    }

    @Test
    void isSilentAtZero() {
        volume.percent(0);
        volume.reset();
        volume.samples(Recording.noise(2, 100), 100);

        assertThat(out.stereo()).containsOnly(0);
        assertThat(meter.take()).isEqualTo(Levels.SILENCE);
    }

    @Test
    void refusesWhatIsNoPercentage() {
        assertThatThrownBy(() -> volume.percent(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> volume.percent(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void metersPeakAndRmsOfEachChannelSinceLastAsked() {
        short[] square = new short[2 * 1_000];
        for (int i = 0; i < 1_000; i++) {
            square[2 * i] = (short) (i % 2 == 0 ? 16_384 : -16_384);
            square[2 * i + 1] = (short) (i == 7 ? -32_768 : 0);
        }
        volume.samples(square, 1_000);

        Levels levels = meter.take();
        assertThat(levels.leftPeak()).isEqualTo(0.5);
        assertThat(levels.leftRms()).isCloseTo(0.5, within(1e-9));
        assertThat(levels.rightPeak()).isEqualTo(1);
        assertThat(levels.rightRms()).isCloseTo(Math.sqrt(1 / 1_000.0), within(1e-9));
        assertThat(meter.take()).isEqualTo(Levels.SILENCE);
    }
}
