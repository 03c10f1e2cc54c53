package carillon.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

    @Test
    void areAsShortAsTheyAreExact() {
        assertThat(Durations.text(Duration.ofMillis(200))).isEqualTo("200 ms");
        assertThat(Durations.text(Duration.ofSeconds(2))).isEqualTo("2 s");
        assertThat(Durations.text(Duration.ofMillis(1_500))).isEqualTo("1.5 s");
        assertThat(Durations.text(Duration.ZERO)).isEqualTo("0 s");
    }

    @Test
    void readLikeAClock() {
        assertThat(Durations.clock(Duration.ofSeconds(187))).isEqualTo("3:07");
        assertThat(Durations.clock(Duration.ofSeconds(3_601))).isEqualTo("1:00:01");
    }
}
