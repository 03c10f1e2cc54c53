package carillon.protocol.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NtpTimestampTest {

    private static final Instant NTP_EPOCH = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant WRAP = Instant.parse("2036-02-07T06:28:16Z");

    @Test
    void countsSecondsFromNineteenHundred() {
        // RFC 5905, figure 4: 1 January 1970 is second 2,208,988,800 of the era.
        long flicks1970 = Flicks.at(Instant.EPOCH);
        assertThat(NtpTimestamp.ofFlicks(flicks1970).bits()).isEqualTo(2_208_988_800L << 32);
    }

    @Test
    void holdsABinaryFraction() {
        long half = NtpTimestamp.ofFlicks(Flicks.PER_SECOND / 2).bits();
        assertThat(half & 0xFFFFFFFFL).isEqualTo(0x80000000L);
    }

    @Test
    void startsANewEraIn2036() {
        assertThat(NtpTimestamp.ofFlicks(Flicks.at(WRAP)).bits()).isZero();
        assertThat(NtpTimestamp.ofFlicks(Flicks.at(WRAP.minusSeconds(1))).bits())
                .isEqualTo(-1L << 32);
    }

    @Test
    void tellsEveryFlickOfASecondForFourCenturies() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 100_000; round++) {
            long flicks = random.nextLong(400L * 366 * 86_400 * Flicks.PER_SECOND);
            long bits = NtpTimestamp.ofFlicks(flicks).bits();
            long rest = ((bits & 0xFFFFFFFFL) * Flicks.PER_SECOND) >>> 32;
            assertThat(rest).isEqualTo(flicks % Flicks.PER_SECOND);
            int second = (int) (bits >>> 32);
            long since1900 = Duration.between(NTP_EPOCH, Flicks.toInstant(flicks)).toSeconds();
            assertThat(second).isEqualTo((int) since1900);
        }
    }
}
