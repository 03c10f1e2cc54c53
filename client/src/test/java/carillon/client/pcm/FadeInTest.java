package carillon.client.pcm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FadeInTest {

    private static final int RATE = 1_000; // 20 samples to rise

    private final Recording out = new Recording();
    private final FadeIn fadeIn = new FadeIn(RATE, out);

    @Test
    void letsTheFirstSoundRiseFromTheEndOfSilenceOn() {
        pass(0, 5);
        pass(10_000, 15);
        pass(10_000, 15);

        for (int i = 0; i < out.frames(); i++) {
            int risen = Math.clamp(i - 5, 0, 20);
            assertThat(out.left(i)).isEqualTo(500 * risen);
            assertThat(out.right(i)).isEqualTo(-500 * risen);
        }
    }

    @Test
    void leavesLaterSoundAsItIsAlsoBehindSilence() {
        pass(10_000, 20);
        pass(0, 100);
        pass(10_000, 20);

        assertThat(out.left(120)).isEqualTo(10_000);
        assertThat(out.right(120)).isEqualTo(-10_000);
    }

    @Test
    void risesAgainWhenItIsToForget() {
        pass(10_000, 50);
        fadeIn.reset();
        pass(10_000, 50);

        assertThat(out.resets()).isEqualTo(1);
        assertThat(out.left(0)).isZero();
        assertThat(out.left(19)).isEqualTo(9_500);
        assertThat(out.left(20)).isEqualTo(10_000);
    }

    private void pass(int amplitude, int frames) {
        short[] stereo = new short[2 * frames];
        for (int i = 0; i < frames; i++) {
            stereo[2 * i] = (short) amplitude;
            stereo[2 * i + 1] = (short) -amplitude;
        }
        fadeIn.samples(stereo, frames);
    }
}
