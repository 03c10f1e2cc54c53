package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class SoundTest {

    @Test
    void tellsSilenceFromSound() {
        Sound nothing = Sound.ofSamples(new byte[0]);
        assertThat(nothing.seconds()).isZero();
        assertThat(nothing.loudSeconds()).isZero();
        assertThat(nothing.longestSilenceSeconds()).isZero();

        Sound quiet = sound(0, 0, 50, 0);
        assertThat(quiet.seconds()).isEqualTo(4);
        assertThat(quiet.loudSeconds()).isZero();
    }

    @Test
    void findsTheLongestSilenceBetweenSounds() {
        Sound sound = sound(0, 0, 0, 3_000, 0, 3_000, 0, 0, 3_000, 0, 0, 0);

        assertThat(sound.loudSeconds()).isEqualTo(3);
        assertThat(sound.longestSilenceSeconds()).isEqualTo(2);
    }

    /** A second of each amplitude. */
    private static Sound sound(int... amplitudes) {
        ByteBuffer bytes =
                ByteBuffer.allocate(amplitudes.length * 88_200).order(ByteOrder.LITTLE_ENDIAN);
        for (int amplitude : amplitudes) {
            for (int i = 0; i < 44_100; i++) {
                bytes.putShort((short) (i % 2 == 0 ? amplitude : -amplitude));
            }
        }
        return Sound.ofSamples(bytes.array());
    }
}
