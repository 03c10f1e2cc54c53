package carillon.server.station;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.state.StateDirectory;
import carillon.server.settings.StationSettings;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistypedLibraryTest {

    @TempDir private Path folder;

    @Test
    void isSaidBeforeAnythingOfAStateDirectoryInUse() {
        Path state = folder.resolve("state");
        StationSettings settings = StationSettings.onLoopback(folder.resolve("medilib"), state);
        try (StateDirectory _ = StateDirectory.open(state, () -> Instant.EPOCH);
                Station station = Station.of(settings, _ -> {})) {
            assertThatThrownBy(station::start).hasMessageStartingWith("there is no library at ");
        }
    }
}
