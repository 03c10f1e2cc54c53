package carillon.server.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LaneShapeTest {

    @Test
    void holdsASecondOfPackets() {
        assertThat(LaneShape.forRate(12.76, 1_400)).isEqualTo(new LaneShape(16, 1_408));
        assertThat(LaneShape.forRate(38.3, 1_400)).isEqualTo(new LaneShape(64, 1_408));
        assertThat(LaneShape.forRate(64, 434)).isEqualTo(new LaneShape(64, 448));
    }

    @Test
    void holdsSixteenPacketsAtTheLowestRates() {
        assertThat(LaneShape.forRate(0.2, 1_400).slots()).isEqualTo(16);
    }

    @Test
    void refusesWhatARingCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LaneShape(15, 1_408));
        assertThatIllegalArgumentException().isThrownBy(() -> new LaneShape(16, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LaneShape.forRate(0, 1_400));
    }
}
