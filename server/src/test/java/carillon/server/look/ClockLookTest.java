package carillon.server.look;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.clock.StationClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockLookTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final Speech speech = new Speech();
    private Duration set = Duration.ZERO;
    private Instant origin = START;
    private final StationClock clock = StationClock.start(speech.clock(), this::wall);

    private Instant wall() {
        return origin.plusNanos(speech.clock().nanos()).plus(set);
    }

    @Test
    void saysThatTheClockWasSetAndThatItIsFollowed() {
        ClockLook look = new ClockLook(speech.voice(), clock);
        speech.look(look, 5);
        set = Duration.ofSeconds(-7);
        speech.look(look, 100);

        assertThat(speech.lines())
                .containsExactly(
                        "the wall clock was set by -7.0 s; if it stays so for 10 s, the channels follow",
                        "following the wall clock by -7.0 s: each channel at the end of its present track");
    }

    @Test
    void aClockThatIsSetToAndFroIsAFewLines() {
        ClockLook look = new ClockLook(speech.voice(), clock);
        for (int i = 0; i < 360; i++) {
            set = Duration.ofSeconds(i % 2 * 3L);
            speech.look(look, 5);
        }

        assertThat(speech.lines()).hasSizeLessThan(6);
        assertThat(speech.lines().getLast()).contains("times in");
    }

    @Test
    void saysOfAClockThatWasNeverSetSeldomAndWhenItIs() {
        origin = Instant.EPOCH;
        StationClock unset = StationClock.start(speech.clock(), this::wall);
        ClockLook look = new ClockLook(speech.voice(), unset);
        speech.look(look, 300);
        origin = START;
        speech.look(look, 2);

        assertThat(speech.lines()).hasSize(5);
        assertThat(speech.lines().getFirst()).contains("before 2026: the");
        assertThat(speech.lines())
                .anyMatch(line -> line.equals("the wall clock is set, after 5 min"));
    }
}
