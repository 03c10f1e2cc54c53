package carillon.server.egress.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.server.egress.pacing.TickPolicy.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1280, 0",
        "3999, 0",
        "4000, 250000",
        "12800, 250000",
        "19999, 250000",
        "20000, 500000",
        "79999, 500000",
        "80000, 1000000",
        "300000, 1000000",
    })
    void restsLongerAtHigherRates(long packetsPerSecond, long restNanos) {
        assertThat(TickPolicy.STANDARD.restNanos(packetsPerSecond)).isEqualTo(restNanos);
    }

    @Test
    void neverRestsWhenExact() {
        assertThat(TickPolicy.EXACT.restNanos(Long.MAX_VALUE)).isZero();
    }

    @Test
    void refusesStepsThatDoNotRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TickPolicy(List.of(new Step(2, 1_000), new Step(1, 2_000))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TickPolicy(List.of(new Step(1, 2_000), new Step(2, 2_000))));
    }

    @Test
    void refusesARestOfMoreThanAMillisecond() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(1, 1_000_001));
    }
}
