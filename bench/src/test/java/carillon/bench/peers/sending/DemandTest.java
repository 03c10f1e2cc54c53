package carillon.bench.peers.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Demand FFMPEG = new Demand(2.6, 11);

    @Test
    void letsWhatFitsPass() {
        assertThat(FFMPEG.excess(700, 2, 20_000)).isEmpty();
    }

    @Test
    void saysHowManyProcessorsAreMissing() {
        assertThat(FFMPEG.excess(1_000, 2, 100_000))
                .isEqualTo("would need about 2.6 of 2 processors");
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        assertThat(FFMPEG.excess(700, 2, 15_000)).isEqualTo("would need about 7700 of 15000 MiB");
    }
}
