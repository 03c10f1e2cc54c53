package carillon.server.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideInstantTest {

    @Test
    void readsAnInstantWithItsOffset() {
        assertThat(GuideInstant.parse("2026-12-24T18:00:00+01:00"))
                .isEqualTo(GuideInstant.parse("2026-12-24T17:00:00Z"));
    }

    @Test
    void readsADayAsItsBeginningHere() {
        assertThat(GuideInstant.parse("2026-12-24", ZoneId.of("Europe/Vienna")))
                .isEqualTo("2026-12-23T23:00:00Z");
        assertThat(GuideInstant.parse("2026-07-01", ZoneId.of("Europe/Vienna")))
                .isEqualTo("2026-06-30T22:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "2026-13-01", "2026-12-24 18:00", "2026-12-24T18:00", "soon"})
    void refusesWhatIsNeitherADayNorAnInstant(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuideInstant.parse(text))
                .withMessageContaining("'" + text + "' is neither a day such as 2026-12-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1699-12-31T23:59:59Z",
                "2400-01-01T00:00:01Z",
                "+1000000-01-01T00:00:00Z",
                "1699-12-31"
            })
    void refusesWhatCannotBeComputed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GuideInstant.parse(text))
                .withMessage("'" + text + "' is too far away: from the year 1700 to 2400");
    }

    @Test
    void endsBeforeItCannotBeComputed() {
        Instant begin = Instant.parse("2026-12-24T18:00:00Z");

        assertThat(GuideInstant.after(begin, Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-12-24T19:00:00Z"));
        assertThat(GuideInstant.after(begin, Duration.ofDays(999_999_999)))
                .isEqualTo(Instant.parse("2400-01-01T00:00:00Z"));
    }
}
