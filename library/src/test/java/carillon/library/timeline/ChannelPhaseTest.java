package carillon.library.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelPhaseTest {

    @Test
    void isTheGoldenFractionOfATenthOfASecond() {
        assertThat(ChannelPhase.flicks(0)).isZero();
        assertThat(ChannelPhase.flicks(1)).isEqualTo(43_608_478L);
        assertThat(ChannelPhase.flicks(2)).isEqualTo(16_656_956L);
    }

    @Test
    void isExactForEveryNumber() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 1_000; round++) {
            int number = round == 0 ? Integer.MAX_VALUE : random.nextInt(Integer.MAX_VALUE);
            BigInteger unit = BigInteger.TEN.pow(10);
            BigInteger fraction =
                    BigInteger.valueOf(6_180_339_887L)
                            .multiply(BigInteger.valueOf(number))
                            .mod(unit);
            assertThat(ChannelPhase.flicks(number))
                    .isEqualTo(
                            fraction.multiply(BigInteger.valueOf(ChannelPhase.MOST_FLICKS))
                                    .divide(unit)
                                    .longValueExact());
        }
    }

    @Test
    void leavesNoTwoOfAHundredChannelsCloserThanHalfTheirShare() {
        long[] phases = IntStream.rangeClosed(1, 100).mapToLong(ChannelPhase::flicks).toArray();
        Arrays.sort(phases);
        for (int channel = 1; channel < phases.length; channel++) {
            assertThat(phases[channel] - phases[channel - 1])
                    .isGreaterThan(ChannelPhase.MOST_FLICKS / 100 / 2);
        }
    }
}
