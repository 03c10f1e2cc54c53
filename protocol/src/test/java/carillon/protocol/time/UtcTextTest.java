package carillon.protocol.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTextTest {

    @Test
    void alwaysHasThreeDecimals() {
        assertThat(UtcText.of(Flicks.EPOCH)).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(UtcText.of(Instant.ofEpochSecond(-1, 999_999_999)))
                .isEqualTo("1969-12-31T23:59:59.999Z");
    }

    @Test
    void agreesWithTheFormatterOfTheJdk() {
        SplittableRandom random = new SplittableRandom(8);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int round = 0; round < 20_000; round++) {
            Instant instant =
                    Instant.ofEpochSecond(
                            random.nextLong(first, last + 1), random.nextInt(1_000_000_000));
            Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
            String text = UtcText.of(instant);
            assertThat(Instant.parse(text)).isEqualTo(millis);
            assertThat(UtcText.parse(text)).isEqualTo(Decoded.ok(millis));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00.000",
                "2026-01-01T00:00:00.0000Z",
                "2026-13-01T00:00:00.000Z",
                "2026-02-29T00:00:00.000Z",
                "2026-01-00T00:00:00.000Z",
                "2026-01-01T24:00:00.000Z",
                "2026-01-01T00:60:00.000Z",
                "2026-01-01T23:59:60.000Z",
                "-026-01-01T00:00:00.000Z",
                "2026-01-01t00:00:00.000z",
                "٢026-01-01T00:00:00.000Z"
            })
    void refusesAnyOtherForm(String text) {
        assertThat(UtcText.parse(text)).isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void refusesToWriteYearsOfFiveDigits() {
        assertThatThrownBy(() -> UtcText.of(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10000");
    }
}
