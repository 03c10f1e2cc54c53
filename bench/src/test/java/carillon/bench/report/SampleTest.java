package carillon.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void findsTheMiddleAndTheRange() {
        Sample sample = new Sample(List.of(30.4, 10.6, 20.0));

        assertThat(sample.median()).isEqualTo(20.0);
        assertThat(sample.range()).isEqualTo("11–30");
    }

    @Test
    void refusesToSayAnythingOfNothing() {
        assertThatThrownBy(() -> new Sample(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
