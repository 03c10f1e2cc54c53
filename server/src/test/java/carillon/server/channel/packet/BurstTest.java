package carillon.server.channel.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BurstTest {

    private static final long MILLI = 1_000_000;

    @Test
    void sleepsUntilAThirdOfTheLeadIsLeft() {
        assertThat(Burst.after(0, 900 * MILLI)).isEqualTo(600 * MILLI);
    }

    @Test
    void keepsALeadOfAFifthOfASecondAtLeast() {
        assertThat(Burst.after(0, 300 * MILLI)).isEqualTo(100 * MILLI);
    }

    @Test
    void wakesManyChannelsAtOneInstant() {
        assertThat(Burst.after(3, 900 * MILLI)).isEqualTo(Burst.after(17, 905 * MILLI));
    }

    @Test
    void neverWakesInThePastNorSleepsTooLong() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            long now = random.nextLong();
            long lead = random.nextLong(-100 * MILLI, 1_100 * MILLI);
            long rest = Burst.after(now, now + lead) - now;

            assertThat(rest).isNotNegative();
            assertThat(rest).isLessThanOrEqualTo(Math.max(20 * MILLI, lead - 200 * MILLI));
        }
    }
}
