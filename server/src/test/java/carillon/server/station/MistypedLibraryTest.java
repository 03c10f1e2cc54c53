package carillon.server.station;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.edition.Packetization;
import carillon.library.state.StateDirectory;
import carillon.multicast.choice.InterfaceChoice;
import carillon.server.settings.BaseChoice;
import carillon.server.settings.NetworkSettings;
import carillon.server.settings.SapMode;
import carillon.server.settings.StationSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistypedLibraryTest {

    @TempDir private Path folder;

    @Test
    void isSaidBeforeAnythingOfAStateDirectoryInUse() {
        Path state = folder.resolve("state");
        StationSettings settings = settings(folder.resolve("medilib"), state);
        try (StateDirectory _ = StateDirectory.open(state, () -> Instant.EPOCH);
                Station station = Station.of(settings, _ -> {})) {
            assertThatThrownBy(station::start).hasMessageStartingWith("there is no library at ");
        }
    }

    private static StationSettings settings(Path library, Path state) {
        return new StationSettings(
                library,
                List.of(),
                new StationSettings.StateSettings(state, false),
                new NetworkSettings(
                        new InterfaceChoice.Local(),
                        new NetworkSettings.Reach(1, 0),
                        new InetSocketAddress(InetAddress.ofLiteral("239.255.255.254"), 6_799),
                        BaseChoice.parse("239.255.254.0"),
                        5_004,
                        SapMode.ON),
                new StationSettings.MediaSettings(Packetization.DEFAULT, Long.MAX_VALUE));
    }
}
