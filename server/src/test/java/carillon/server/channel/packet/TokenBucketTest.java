package carillon.server.channel.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000;

    private final TokenBucket bucket = new TokenBucket(1_400);

    @Test
    void letsPacketsThroughAtTheirRateForEver() {
        bucket.refill(14_000);

        for (int i = 0; i < 10_000; i++) {
            assertThat(bucket.take(1_400, i * SECOND / 10)).isTrue();
        }
    }

    @Test
    void stopsPacketsThatComeTwiceAsFast() {
        bucket.refill(14_000);
        int passed = 0;
        for (int i = 0; i < 1_000; i++) {
            passed += bucket.take(1_400, i * SECOND / 20) ? 1 : 0;
        }

        assertThat(passed).isBetween(500, 510);
    }

    @Test
    void letsAFewPacketsThroughTogether() {
        bucket.refill(14_000);
        int passed = 0;
        for (int i = 0; i < 100; i++) {
            passed += bucket.take(1_400, 0) ? 1 : 0;
        }

        assertThat(passed).isEqualTo(6);
    }

    @Test
    void goesByTheRateOfTheTrackThatCameLast() {
        bucket.refill(14_000);
        bucket.refill(28_000);

        for (int i = 0; i < 1_000; i++) {
            assertThat(bucket.take(1_400, i * SECOND / 20)).isTrue();
        }
    }
}
