package carillon.protocol.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RtpTimestampTest {

    @Test
    void countsNinetyThousandASecond() {
        assertThat(RtpTimestamp.ofFlicks(Flicks.PER_SECOND)).isEqualTo(new RtpTimestamp(90_000));
    }

    @Test
    void isRoundedDownToATickAlsoBeforeTheEpoch() {
        assertThat(RtpTimestamp.ofFlicks(7_839)).isEqualTo(new RtpTimestamp(0));
        assertThat(RtpTimestamp.ofFlicks(7_840)).isEqualTo(new RtpTimestamp(1));
        assertThat(RtpTimestamp.ofFlicks(-1)).isEqualTo(new RtpTimestamp(-1));
    }

    @Test
    void comesAroundAfterThirtyTwoBits() {
        long wrapFlicks = (1L << 32) * Flicks.PER_90K_TICK;
        RtpTimestamp last = RtpTimestamp.ofFlicks(wrapFlicks - 1);
        assertThat(last).hasToString("4294967295");
        assertThat(RtpTimestamp.ofFlicks(wrapFlicks)).isEqualTo(new RtpTimestamp(0));
        assertThat(last.distanceTo(last.plus(1))).isEqualTo(1);
        assertThat(last.plus(1).distanceTo(last)).isEqualTo(-1);
    }

    @Test
    void tellsTheInstantThatIsNearest() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 100_000; round++) {
            long ticks = random.nextLong(-1L << 40, 1L << 40);
            Instant instant = Flicks.toInstant(ticks * Flicks.PER_90K_TICK);
            Instant near = instant.plus(Duration.ofMinutes(random.nextInt(-397, 398)));

            assertThat(new RtpTimestamp((int) ticks).nearestTo(near)).isEqualTo(instant);
        }
    }

    @Test
    void isNearToAnyTimeThatAMessageCanTell() {
        for (String text : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            Instant time = Instant.parse(text);

            assertThat(Duration.between(time, new RtpTimestamp(7).nearestTo(time)).abs())
                    .isLessThan(Duration.ofHours(7));
        }
    }

    @Test
    void isNeitherBeforeNorAfterTheOppositeOne() {
        RtpTimestamp low = new RtpTimestamp(5);
        RtpTimestamp high = low.plus(Integer.MIN_VALUE);
        assertThat(low.distanceTo(high)).isEqualTo(high.distanceTo(low)).isNegative();
    }

    @Test
    void findsAnyStepBackFromAnywhere() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 100_000; round++) {
            RtpTimestamp from = new RtpTimestamp(random.nextInt());
            int step = random.nextInt(-Integer.MAX_VALUE, Integer.MAX_VALUE);
            RtpTimestamp to = from.plus(step);
            assertThat(from.distanceTo(to)).isEqualTo(step);
        }
    }
}
