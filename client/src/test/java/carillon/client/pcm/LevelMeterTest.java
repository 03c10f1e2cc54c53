package carillon.client.pcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelMeterTest {

    private final LevelMeter meter = new LevelMeter(new Recording());

    @Test
    void measuresEachChannelUntilItIsAsked() {
        meter.samples(new short[] {-32_768, 100, 16_384, -200, 9, 9}, 2);
        meter.samples(new short[] {0, 50, 0, 0}, 2);
        Levels levels = meter.take();

        assertThat(levels.leftPeak()).isEqualTo(1);
        assertThat(levels.rightPeak()).isEqualTo(200 / 32_768.0);
        assertThat(levels.leftRms()).isCloseTo(Math.sqrt((1 + 0.25) / 4), within(1e-9));
        assertThat(levels.rightRms())
                .isCloseTo(Math.sqrt((10_000 + 40_000 + 2_500) / 4.0) / 32_768, within(1e-9));
        assertThat(meter.take()).isEqualTo(Levels.SILENCE);
    }
}
