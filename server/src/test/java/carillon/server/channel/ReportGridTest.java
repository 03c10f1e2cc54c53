package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.time.Flicks;
import org.junit.jupiter.api.Test;

class ReportGridTest {

    private static final long SECOND = Flicks.PER_SECOND;

    @Test
    void beginsWithTheNextFullFiveSeconds() {
        ReportGrid grid = new ReportGrid(11 * SECOND);

        assertThat(grid.isDueBefore(15 * SECOND - 1)).isFalse();
        assertThat(grid.isDueBefore(15 * SECOND)).isTrue();
    }

    @Test
    void beginsOnTheSpotWhenItIsOnTheGrid() {
        assertThat(new ReportGrid(10 * SECOND).take()).isEqualTo(10 * SECOND);
    }

    @Test
    void isDueOnceEveryFiveSeconds() {
        ReportGrid grid = new ReportGrid(1);

        assertThat(grid.take()).isEqualTo(5 * SECOND);
        assertThat(grid.isDueBefore(9 * SECOND)).isFalse();
        assertThat(grid.take()).isEqualTo(10 * SECOND);
    }

    @Test
    void beginsAnewWhereTimeWasSetBack() {
        ReportGrid grid = new ReportGrid(1_000 * SECOND);
        grid.restart(12 * SECOND);

        assertThat(grid.take()).isEqualTo(15 * SECOND);
    }
}
