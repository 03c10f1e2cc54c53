package carillon.server.cli.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {

    private static final Path ACCOUNT = Path.of("/nonexistent");

    @Test
    void keepsStateWhereTheEnvironmentSays() {
        assertThat(StateFolder.usual(Map.of("XDG_STATE_HOME", "/s", "HOME", "/h"), "root", ACCOUNT))
                .isEqualTo(Path.of("/s/carillon"));
    }

    @Test
    void rootKeepsItWithTheSystem() {
        assertThat(StateFolder.usual(Map.of("HOME", "/root"), "root", ACCOUNT))
                .isEqualTo(Path.of("/var/lib/carillon"));
    }

    @Test
    void aHomeOfTheEnvironmentComesBeforeTheAccounts() {
        assertThat(StateFolder.usual(Map.of("HOME", "/h"), "radio", ACCOUNT))
                .isEqualTo(Path.of("/h/.local/state/carillon"));
        assertThat(StateFolder.usual(Map.of("HOME", ""), "radio", ACCOUNT))
                .isEqualTo(Path.of("/nonexistent/.local/state/carillon"));
    }
}
