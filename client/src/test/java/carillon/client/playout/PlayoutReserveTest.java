package carillon.client.playout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlayoutReserveTest {

    private static final int RATE = 44_100;

    private final PlayoutReserve reserve = new PlayoutReserve(RATE, Duration.ofMillis(220));
    private long nanos;

    @Test
    void playsSlowerUntilTheTargetIsReached() {
        assertThat(reserve.speed()).isEqualTo(PlayoutReserve.SLOWER);
        observeFor(2, 60);
        assertThat(reserve.speed()).isEqualTo(PlayoutReserve.SLOWER);
        observeFor(2, 210);
        assertThat(reserve.speed()).isEqualTo(PlayoutReserve.SLOWER);
        observeFor(2, 220);
        assertThat(reserve.speed()).isEqualTo(1);
    }

    @Test
    void growsFromItsStartToItsTargetWithinAMinute() {
        double millis = 60;
        int seconds = 0;
        while (reserve.speed() < 1) {
            millis += (1 - reserve.speed()) * 1_000;
            observeFor(1, (int) millis);
            seconds++;
        }
        assertThat(seconds).isBetween(50, 60);
    }

    @Test
    void countsTheLeastOfASecond() {
        observeFor(2, 220);
        for (int i = 0; i < 20; i++) {
            nanos += 78_000_000;
            reserve.observe(reserve.frames(Duration.ofMillis(i == 7 ? 150 : 400)), nanos);
        }
        assertThat(reserve.speed()).isEqualTo(PlayoutReserve.SLOWER);
    }

    @Test
    void leavesSmallDriftAloneAndMakesUpForMore() {
        observeFor(2, 220);
        observeFor(5, 185);
        assertThat(reserve.speed()).isEqualTo(1);
        observeFor(2, 175);
        assertThat(reserve.speed()).isEqualTo(PlayoutReserve.SLOWER);
        observeFor(2, 221);
        assertThat(reserve.speed()).isEqualTo(1);
        observeFor(5, 255);
        assertThat(reserve.speed()).isEqualTo(1);
        observeFor(2, 265);
        assertThat(reserve.speed()).isEqualTo(PlayoutReserve.FASTER);
        observeFor(2, 230);
        assertThat(reserve.speed()).isEqualTo(PlayoutReserve.FASTER);
        observeFor(2, 219);
        assertThat(reserve.speed()).isEqualTo(1);
    }

    @Test
    void playsExactlyFromTheBeginningWhenItHasNothingToGrowTo() {
        PlayoutReserve small = new PlayoutReserve(RATE, Duration.ZERO);
        assertThat(small.targetFrames()).isEqualTo(reserve.frames(PlayoutReserve.START));
        assertThat(small.speed()).isEqualTo(1);
    }

    private void observeFor(int seconds, int millis) {
        for (int i = 0; i < seconds * 13; i++) {
            nanos += 1_000_000_000 / 12;
            reserve.observe(reserve.frames(Duration.ofMillis(millis)), nanos);
        }
    }
}
