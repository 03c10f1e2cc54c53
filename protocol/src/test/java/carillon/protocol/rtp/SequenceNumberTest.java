package carillon.protocol.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SequenceNumberTest {

    @Test
    void isTheLowerBitsOfThePacketIndex() {
        assertThat(SequenceNumber.ofIndex(0x1234_5678_9ABCL).value()).isEqualTo(0x9ABC);
        assertThat(SequenceNumber.ofIndex(65_536)).isEqualTo(new SequenceNumber(0));
    }

    @Test
    void comesAroundAfterTheLast() {
        assertThat(new SequenceNumber(65_535).next()).isEqualTo(new SequenceNumber(0));
        assertThat(new SequenceNumber(0).plus(-1)).isEqualTo(new SequenceNumber(65_535));
        assertThat(new SequenceNumber(0).isAfter(new SequenceNumber(65_535))).isTrue();
        assertThat(new SequenceNumber(65_535).isAfter(new SequenceNumber(0))).isFalse();
    }

    @Test
    void isNeverAfterItself() {
        assertThat(new SequenceNumber(7).isAfter(new SequenceNumber(7))).isFalse();
    }

    @Test
    void isNeitherBeforeNorAfterTheOppositeOne() {
        SequenceNumber low = new SequenceNumber(100);
        SequenceNumber high = low.plus(32_768);
        assertThat(low.distanceTo(high)).isEqualTo(-32_768);
        assertThat(high.distanceTo(low)).isEqualTo(-32_768);
        assertThat(low.isAfter(high)).isFalse();
        assertThat(high.isAfter(low)).isFalse();
    }

    @Test
    void findsAnyStepBackFromAnywhere() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 100_000; round++) {
            SequenceNumber from = new SequenceNumber(random.nextInt(SequenceNumber.COUNT));
            int step = random.nextInt(-32_767, 32_768);
            SequenceNumber to = from.plus(step);
            assertThat(from.distanceTo(to)).isEqualTo(step);
            assertThat(to.distanceTo(from)).isEqualTo(-step);
            assertThat(to.isAfter(from)).isEqualTo(step > 0);
        }
    }

    @Test
    void refusesWhatDoesNotFitSixteenBits() {
        assertThatThrownBy(() -> new SequenceNumber(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> new SequenceNumber(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
