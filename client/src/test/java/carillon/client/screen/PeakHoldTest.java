package carillon.client.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import carillon.client.pcm.Levels;
import org.junit.jupiter.api.Test;

class PeakHoldTest {

    private static final long SECOND_NANOS = 1_000_000_000;

    private final PeakHold peaks = new PeakHold();

    @Test
    void peaksFallByTwentyDecibelsASecond() {
        peaks.look(new Levels(1, 0.5, 0.3, 0.2), 0);

        Levels later = peaks.look(Levels.SILENCE, SECOND_NANOS);

        assertThat(later.leftPeak()).isCloseTo(0.1, within(1e-9));
        assertThat(later.rightPeak()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void theirFallDoesNotDependOnHowOftenOneLooks() {
        peaks.look(new Levels(1, 1, 0, 0), 0);
        for (int look = 1; look < 10; look++) {
            peaks.look(Levels.SILENCE, look * SECOND_NANOS / 10);
        }

        assertThat(peaks.look(Levels.SILENCE, SECOND_NANOS).leftPeak())
                .isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aHigherPeakIsShownAtOnceAndTheMeanIsNotHeld() {
        peaks.look(new Levels(0.2, 0.2, 0.1, 0.1), 0);

        assertThat(peaks.look(new Levels(0.9, 0.1, 0.05, 0.04), 1))
                .satisfies(levels -> assertThat(levels.leftPeak()).isEqualTo(0.9))
                .satisfies(levels -> assertThat(levels.rightPeak()).isCloseTo(0.2, within(1e-6)))
                .satisfies(levels -> assertThat(levels.leftRms()).isEqualTo(0.05));
    }
}
