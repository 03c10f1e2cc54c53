package carillon.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MediaFlagsTest {

    private static MediaFlags parsed(String... arguments) {
        return CommandLine.populateCommand(new MediaFlags(), arguments);
    }

    @Test
    void readsARateWithItsUnit() {
        assertThat(parsed("--max-rate=20M").settings().mostBitsPerSecond()).isEqualTo(20_000_000);
        assertThat(parsed("--max-rate=9223372036G").settings().mostBitsPerSecond())
                .isEqualTo(9_223_372_036_000_000_000L);
    }

    @Test
    void refusesARateBeyondAllNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parsed("--max-rate=999999999999G").settings())
                .withMessageContaining("at most 9223372036G");
    }
}
