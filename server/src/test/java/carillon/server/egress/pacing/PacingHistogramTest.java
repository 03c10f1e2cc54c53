package carillon.server.egress.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PacingHistogramTest {

    private static final long MICRO = 1_000;

    private final PacingHistogram histogram = new PacingHistogram();

    @Test
    void tellsPercentilesToWithinASixteenth() {
        for (int micros = 1; micros <= 10_000; micros++) {
            histogram.record(micros * MICRO);
        }

        PacingFigures figures = histogram.figures();

        assertThat(figures.packets()).isEqualTo(10_000);
        assertThat(figures.nanosAt(0.5)).isCloseTo(5_000 * MICRO, Percentage.withPercentage(6.5));
        assertThat(figures.nanosAt(0.99)).isCloseTo(9_900 * MICRO, Percentage.withPercentage(6.5));
        assertThat(figures.nanosAt(1)).isCloseTo(10_000 * MICRO, Percentage.withPercentage(6.5));
    }

    @Test
    void neverTellsLessThanWhatWasRecorded() {
        for (long nanos = 0; nanos < 900_000_000L; nanos = nanos * 21 / 20 + 7) {
            int bucket = PacingScale.bucket(nanos);

            assertThat(PacingScale.endNanos(bucket)).isGreaterThan(nanos);
            assertThat(bucket == 0 ? 0 : PacingScale.endNanos(bucket - 1))
                    .isLessThanOrEqualTo(nanos);
        }
    }

    @Test
    void keepsWhatIsBeyondTheScaleInTheLastBucket() {
        histogram.record(Long.MAX_VALUE);

        assertThat(histogram.figures().nanosAt(1)).isGreaterThan(1_000_000_000L);
    }

    @Test
    void countsEarlyAsOnTime() {
        histogram.record(-5);

        assertThat(histogram.figures().nanosAt(1)).isEqualTo(MICRO);
    }

    @Test
    void showsWhatCameSinceAnEarlierLook() {
        histogram.record(10 * MICRO);
        PacingFigures earlier = histogram.figures();
        histogram.record(3 * MICRO);

        PacingFigures since = histogram.figures().since(earlier);

        assertThat(since.packets()).isOne();
        assertThat(since.nanosAt(1)).isEqualTo(4 * MICRO);
    }

    @Test
    void tellsZeroWhenNothingWasRecorded() {
        assertThat(histogram.figures().nanosAt(0.99)).isZero();
    }

    @Test
    void refusesAShareBeyondOne() {
        PacingFigures figures = histogram.figures();

        assertThatIllegalArgumentException().isThrownBy(() -> figures.nanosAt(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> figures.nanosAt(0));
        assertThatIllegalArgumentException().isThrownBy(() -> figures.nanosAt(Double.NaN));
    }
}
