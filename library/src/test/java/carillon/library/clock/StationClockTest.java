package carillon.library.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import carillon.protocol.time.Flicks;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.WallSource;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StationClockTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant NOON = Instant.parse("2026-12-31T23:30:00Z");

    private final ManualClocks clocks = new ManualClocks(NOON);
    private final StationClock clock = StationClock.start(clocks::nanos, clocks::wall);

    private Adjustment observeFor(Duration time) {
        Adjustment last = clock.observe();
        for (long second = 0; second < time.toSeconds(); second++) {
            clocks.pass(SECOND);
            last = clock.observe();
        }
        return last;
    }

    private long behindNanos() {
        return Flicks.toNanos(Flicks.at(clocks.wall()) - clock.nowFlicks());
    }

    @Test
    void showsWhatTheWallClockShows() {
        assertThat(clock.nowFlicks()).isEqualTo(Flicks.at(NOON));
        clocks.pass(Duration.ofNanos(1_234_567_891));
        assertThat(clock.nowFlicks()).isEqualTo(Flicks.at(NOON) + Flicks.fromNanos(1_234_567_891));
    }

    @Test
    void doesNotDriftInAYearOfObservation() {
        for (int day = 0; day < 365; day++) {
            clocks.pass(Duration.ofDays(1));
            assertThat(clock.observe()).isEqualTo(new Adjustment.Steady(Duration.ZERO));
        }
        assertThat(behindNanos()).isZero();
    }

    @Test
    void ignoresADifferenceUnderTwoMilliseconds() {
        clocks.setWallBy(Duration.ofNanos(1_999_000));

        assertThat(observeFor(Duration.ofMinutes(10))).isInstanceOf(Adjustment.Steady.class);
        assertThat(behindNanos()).isCloseTo(1_999_000L, within(2L));
    }

    @Test
    void slewsAtFiftyPartsPerMillionUntilNothingIsLeft() {
        clocks.setWallBy(Duration.ofMillis(-30));

        assertThat(clock.observe()).isInstanceOf(Adjustment.Slewing.class);
        clocks.pass(SECOND);
        assertThat(behindNanos()).isCloseTo(-30_000_000L + 50_000, within(5L));
        assertThat(observeFor(Duration.ofSeconds(590))).isInstanceOf(Adjustment.Slewing.class);
        assertThat(observeFor(Duration.ofSeconds(20))).isInstanceOf(Adjustment.Steady.class);
        assertThat(behindNanos()).isBetween(-100_000L, 100_000L);
    }

    @Test
    void slewsALeapSecondAway() {
        clocks.setWallBy(Duration.ofNanos(-1_500_000));
        clock.observe();
        clocks.setWallBy(SECOND.negated());

        for (int minute = 0; minute < 6 * 60; minute++) {
            long before = clock.nowFlicks();
            assertThat(observeFor(Duration.ofMinutes(1)))
                    .isNotInstanceOfAny(Adjustment.Doubted.class, Adjustment.Stepped.class);
            assertThat(clock.nowFlicks() - before)
                    .isCloseTo(60 * Flicks.PER_SECOND, within(60 * 35_280L));
        }
        assertThat(clock.steppedFlicks()).isZero();
        assertThat(behindNanos()).isBetween(-100_000L, 100_000L);
    }

    @Test
    void stepsOnceWhenTheWallClockStaysFarOff() {
        for (int hours : new int[] {1, -1}) {
            long stepped = clock.steppedFlicks();
            clocks.setWallBy(Duration.ofHours(hours));

            assertThat(observeFor(Duration.ofSeconds(9))).isInstanceOf(Adjustment.Doubted.class);
            assertThat(clock.steppedFlicks()).isEqualTo(stepped);
            clocks.pass(SECOND);
            assertThat(clock.observe())
                    .isEqualTo(new Adjustment.Stepped(hours * 3_600L * Flicks.PER_SECOND));
            assertThat(behindNanos()).isZero();
            assertThat(observeFor(SECOND)).isInstanceOf(Adjustment.Steady.class);
        }
    }

    @Test
    void doesNotStepAfterAWallClockThatComesBackInTime() {
        clocks.setWallBy(Duration.ofHours(1));
        observeFor(Duration.ofSeconds(9));
        clocks.setWallBy(Duration.ofHours(-1));

        assertThat(observeFor(Duration.ofSeconds(9))).isInstanceOf(Adjustment.Steady.class);
        clocks.setWallBy(Duration.ofHours(1));
        assertThat(observeFor(Duration.ofSeconds(9))).isInstanceOf(Adjustment.Doubted.class);
        assertThat(clock.steppedFlicks()).isZero();
    }

    @Test
    void waitsAnewWhenTheFarClockIsSetAgain() {
        clocks.setWallBy(Duration.ofHours(1));
        observeFor(Duration.ofSeconds(9));
        clocks.setWallBy(Duration.ofHours(5));

        assertThat(observeFor(Duration.ofSeconds(9))).isInstanceOf(Adjustment.Doubted.class);
        clocks.pass(SECOND);
        assertThat(clock.observe())
                .isEqualTo(new Adjustment.Stepped(6 * 3_600 * Flicks.PER_SECOND));
    }

    @Test
    void neverGoesBackBetweenSteps() {
        SplittableRandom random = new SplittableRandom(7);
        long last = clock.steadyFlicks();
        for (int turn = 0; turn < 20_000; turn++) {
            clocks.pass(Duration.ofNanos(random.nextLong(2_000_000_000)));
            if (random.nextInt(50) == 0) {
                clocks.setWallBy(Duration.ofNanos(random.nextLong(-500_000_000, 500_000_000)));
            }
            clock.observe();
            long now = clock.steadyFlicks();
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
    }

    @Test
    void tellsWhenAnInstantWillCome() {
        SplittableRandom random = new SplittableRandom(8);
        for (int turn = 0; turn < 2_000; turn++) {
            clocks.setWallBy(Duration.ofNanos(random.nextLong(-90_000_000, 90_000_000)));
            clock.observe();
            clocks.pass(Duration.ofNanos(random.nextLong(5_000_000_000L)));
            assertThat(clock.nanosAt(clock.nowFlicks()) - clocks.nanos()).isBetween(-5L, 5L);
        }
    }

    @Test
    void runsFromTheBeginningWhileTheWallClockIsNotSet() {
        ManualClocks unset = new ManualClocks(Instant.EPOCH);
        StationClock early = StationClock.start(unset::nanos, unset::wall);

        assertThat(early.nowFlicks()).isEqualTo(StationClock.UNSET_START_FLICKS);
        unset.pass(SECOND);
        assertThat(early.observe()).isEqualTo(new Adjustment.WallUnset());
        assertThat(early.nowFlicks()).isEqualTo(2 * Flicks.PER_SECOND);

        unset.setWallBy(Duration.between(unset.wall(), NOON));
        for (int second = 0; second < 10; second++) {
            assertThat(early.observe()).isInstanceOf(Adjustment.Doubted.class);
            unset.pass(SECOND);
        }
        assertThat(early.observe()).isInstanceOf(Adjustment.Stepped.class);
        assertThat(early.nowFlicks()).isEqualTo(Flicks.at(unset.wall()));
    }

    @Test
    void readsTheWallClockAgainWhenItWasInterrupted() {
        long[] nanos = {0};
        int[] reads = {0};
        NanoSource slow = () -> nanos[0] += reads[0] < 4 ? 5_000_000_000L : 10;
        WallSource counting =
                () -> {
                    reads[0]++;
                    return NOON;
                };
        StationClock interrupted = StationClock.start(slow, counting);

        assertThat(reads[0]).isEqualTo(4);
        assertThat(interrupted.nowFlicks() - Flicks.at(NOON)).isLessThan(Flicks.PER_MILLI);
    }
}
