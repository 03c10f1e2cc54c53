package carillon.client.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputSpecTest {

    @Test
    void readsEveryForm() {
        assertThat(OutputSpec.parse("device")).isEqualTo(new OutputSpec.Device());
        assertThat(OutputSpec.parse("null")).isEqualTo(new OutputSpec.Nowhere());
        assertThat(OutputSpec.parse("raw:-")).isEqualTo(new OutputSpec.RawStandardOutput());
        assertThat(OutputSpec.parse("raw:a b")).isEqualTo(new OutputSpec.RawFile(Path.of("a b")));
        assertThat(OutputSpec.parse("wav:/x:y.wav"))
                .isEqualTo(new OutputSpec.WavFile(Path.of("/x:y.wav")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Device", "wav", "wav:", "wav:-", "raw:", "mp3:x", "wav:a\0b"})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> OutputSpec.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheFormsWhenItRefuses() {
        assertThatThrownBy(() -> OutputSpec.parse("speaker"))
                .hasMessageContainingAll("\"speaker\"", "wav:FILE", "raw:-");
    }

    @Test
    void takesOnlyRatesThatItCanConvertTo() {
        assertThat(SampleRate.parse("48000")).isEqualTo(new SampleRate(48_000));
        assertThatThrownBy(() -> SampleRate.parse("44101"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("44101", ": it is one of 8000, 11025, ", "192000 Hz");
        assertThatThrownBy(() -> SampleRate.parse("cd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"cd\"");
    }
}
