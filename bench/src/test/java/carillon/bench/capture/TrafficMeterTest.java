package carillon.bench.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrafficMeterTest {

    private static final long STEP_NANOS = 100_000_000;
    private static final int STEP_TICKS = 9_000;
    private static final int FIRST_SEQUENCE = 65_500;
    private static final int FIRST_TIMESTAMP = -20_000;

    private final TrafficMeter meter = new TrafficMeter(0, 100_000_000_000L);

    /** A packet of a stream that is exact, but for what is said. */
    private void send(int group, int number, long lateNanos) {
        meter.accept(
                new SeenPacket(
                        number * STEP_NANOS + lateNanos,
                        group,
                        FIRST_SEQUENCE + number & 0xFFFF,
                        FIRST_TIMESTAMP + number * STEP_TICKS));
    }

    @Test
    void findsNothingWrongWithAnExactStreamThatWraps() {
        for (int number = 0; number < 100; number++) {
            send(1, number, 0);
        }

        TrafficFigures figures = meter.figures();

        assertThat(figures.channels()).isEqualTo(1);
        assertThat(figures.errors().packets()).isEqualTo(100);
        assertThat(figures.errors().millisAt(1)).isZero();
        assertThat(figures.missedPercent()).isZero();
    }

    @Test
    void measuresEarlyAndLateAgainstTheMiddle() {
        for (int number = 0; number < 99; number++) {
            send(1, number, number % 3 * 1_000_000L);
        }

        PacingErrors errors = meter.figures().errors();

        assertThat(errors.millisAt(0.2)).isZero();
        assertThat(errors.millisAt(0.99)).isEqualTo(1);
    }

    @Test
    void countsWhatIsMissingAsLost() {
        send(1, 0, 0);
        send(1, 1, 0);
        send(1, 5, 0);
        send(1, 6, 0);

        TrafficFigures figures = meter.figures();

        assertThat(figures.lost()).isEqualTo(3);
        assertThat(figures.missedPercent()).isCloseTo(100.0 * 3 / 7, within(1e-9));
    }

    @Test
    void countsPacketsMoreThanFiftyMillisecondsBehindAsLate() {
        for (int number = 0; number < 10; number++) {
            send(1, number, 0);
        }
        send(1, 10, 50_000_000);
        send(1, 11, 50_000_001);

        assertThat(meter.figures().late()).isEqualTo(1);
    }

    @Test
    void setsTheClockOfEachChannelByItself() {
        for (int number = 0; number < 10; number++) {
            send(1, number, 0);
            send(2, number, 3_000_000);
        }

        assertThat(meter.figures().errors().millisAt(1)).isZero();
        assertThat(meter.figures().channels()).isEqualTo(2);
    }

    @Test
    void findsTheMostPacketsWithinAMillisecond() {
        for (int group = 1; group <= 7; group++) {
            send(group, 0, group * 100_000L);
        }
        send(8, 0, 1_100_000);

        assertThat(meter.figures().burst()).isEqualTo(7);
    }

    @Test
    void takesNoticeOfItsSpanOnly() {
        TrafficMeter later = new TrafficMeter(1_000, 2_000);
        for (long nanos : new long[] {999, 1_000, 1_500, 1_999, 2_000}) {
            later.accept(new SeenPacket(nanos, 1, 1, 1));
        }

        assertThat(later.figures().errors().packets()).isEqualTo(3);
    }

    @Test
    void saysThatAllIsMissingWhenNothingCame() {
        assertThat(meter.figures().missedPercent()).isEqualTo(100);
    }
}
