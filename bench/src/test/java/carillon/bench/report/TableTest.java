package carillon.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void makesEachColumnAsWideAsItNeedsToBe() {
        Table table = new Table("sender", "ms");
        table.add(List.of("a", "0.25"));
        table.add(List.of("left out"));

        assertThat(table)
                .hasToString(
                        """
                        | sender   |   ms |
                        |----------|-----:|
                        | a        | 0.25 |
                        | left out |      |
                        """);
    }

    @Test
    void refusesMoreCellsThanColumns() {
        assertThatThrownBy(() -> new Table("one").add(List.of("1", "2")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
