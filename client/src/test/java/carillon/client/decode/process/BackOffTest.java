package carillon.client.decode.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff();

    @Test
    void doublesUpToALimit() {
        Duration expected = BackOff.SHORTEST;
        for (int i = 0; i < 20; i++) {
            assertThat(backOff.after(Duration.ZERO)).isEqualTo(expected);
            Duration doubled = expected.multipliedBy(2);
            expected = doubled.compareTo(BackOff.LONGEST) < 0 ? doubled : BackOff.LONGEST;
        }
    }

    @Test
    void beginsAnewAfterAChildThatWasWell() {
        for (int i = 0; i < 8; i++) {
            backOff.after(Duration.ZERO);
        }
        assertThat(backOff.after(BackOff.WELL)).isEqualTo(BackOff.SHORTEST);
        assertThat(backOff.after(Duration.ZERO)).isEqualTo(BackOff.SHORTEST.multipliedBy(2));
    }
}
