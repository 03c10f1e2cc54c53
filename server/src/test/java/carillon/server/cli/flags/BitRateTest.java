package carillon.server.cli.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitRateTest {

    @Test
    void readsARateWithItsUnit() {
        assertThat(BitRate.parse("64000")).isEqualTo(64_000);
        assertThat(BitRate.parse("500k")).isEqualTo(500_000);
        assertThat(BitRate.parse("20M")).isEqualTo(20_000_000);
        assertThat(BitRate.parse("9223372036G")).isEqualTo(9_223_372_036_000_000_000L);
        assertThat(BitRate.parse("unlimited")).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "-1", "1.5M", "20 M", "20m", "0", "0G"})
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitRate.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void refusesARateBeyondAllNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitRate.parse("999999999999G"))
                .withMessageContaining("at most 9223372036G");
    }
}
