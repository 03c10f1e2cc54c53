package carillon.library.clock;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelClockTest {

    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");
    private static final long PHASE = 40 * Flicks.PER_MILLI;
    private static final long HOUR = 3_600 * Flicks.PER_SECOND;

    private final ManualClocks clocks = new ManualClocks(NOON);
    private final StationClock station = StationClock.start(clocks::nanos, clocks::wall);
    private final ChannelClock channel = new ChannelClock(station, PHASE);

    private void stepWallBy(Duration step) {
        clocks.setWallBy(step);
        for (int second = 0; second <= 10; second++) {
            station.observe();
            clocks.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void liesBehindTheStationByItsPhase() {
        assertThat(channel.nowFlicks()).isEqualTo(station.nowFlicks() - PHASE);
        assertThat(channel.nanosAt(channel.nowFlicks())).isEqualTo(clocks.nanos());
        assertThat(channel.stationFlicks(channel.nowFlicks())).isEqualTo(station.nowFlicks());
    }

    @Test
    void stepsOnlyWhenItTakesTheStep() {
        long before = channel.nowFlicks();
        stepWallBy(Duration.ofHours(-1));

        assertThat(channel.stepFlicks()).isEqualTo(-HOUR);
        assertThat(channel.nowFlicks()).isEqualTo(before + 11 * Flicks.PER_SECOND);
        channel.take(channel.stepFlicks());

        assertThat(channel.stepFlicks()).isZero();
        assertThat(channel.nowFlicks()).isEqualTo(station.nowFlicks() - PHASE);
        assertThat(channel.nanosAt(channel.nowFlicks())).isEqualTo(clocks.nanos());
    }

    @Test
    void addsUpStepsThatItHasNotTaken() {
        stepWallBy(Duration.ofHours(2));
        stepWallBy(Duration.ofHours(-1));

        assertThat(channel.stepFlicks()).isEqualTo(HOUR);
    }

    @Test
    void startsWithAllStepsTaken() {
        stepWallBy(Duration.ofHours(2));

        assertThat(new ChannelClock(station, PHASE).stepFlicks()).isZero();
    }
}
