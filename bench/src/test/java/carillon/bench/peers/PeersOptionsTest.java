package carillon.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersOptionsTest {

    private static final PeersOptions DEFAULT = PeersOptions.of(Path.of("/checkout"));

    @Test
    void takesEveryFlag() {
        PeersOptions options =
                DEFAULT.with("--channels=1,20")
                        .with("--seconds=7")
                        .with("--runs=3")
                        .with("--only=carillon,vlc");

        assertThat(options.channels()).containsExactly(1, 20);
        assertThat(options.length()).isEqualTo(Duration.ofSeconds(7));
        assertThat(options.runs()).isEqualTo(3);
        assertThat(options.wants("vlc")).isTrue();
        assertThat(options.wants("ffmpeg")).isFalse();
    }

    @Test
    void leavesTheSendersOutWhenNoNumberIsGiven() {
        assertThat(DEFAULT.with("--channels=").channels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--chanels=1", "--channels=0", "--channels=x", "--seconds=0", "--runs=-1"})
    void refusesWhatMakesNoSense(String flag) {
        assertThatThrownBy(() -> DEFAULT.with(flag)).isInstanceOf(IllegalArgumentException.class);
    }
}
