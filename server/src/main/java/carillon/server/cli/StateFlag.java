package carillon.server.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag that names the state directory. */
final class StateFlag {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = {
                "Directory for the index, the edition log and the lock. Default:",
                "$XDG_STATE_HOME/carillon, else ~/.local/state/carillon; for root /var/lib/carillon."
            })
    private Optional<Path> state = Optional.empty();

    /** The server's part of it. */
    Path serverDirectory() {
        return state.orElseGet(StateFlag::usual).resolve("server").toAbsolutePath();
    }

    private static Path usual() {
        return usual(
                System.getenv(),
                System.getProperty("user.name"),
                Path.of(System.getProperty("user.home")));
    }

    // A service or a container may have a HOME that is not the one of the user's account.
    static Path usual(Map<String, String> environment, String user, Path accountHome) {
        String configured = environment.getOrDefault("XDG_STATE_HOME", "");
        if (!configured.isEmpty()) {
            return Path.of(configured, "carillon");
        }
        if (user.equals("root")) {
            return Path.of("/var/lib/carillon");
        }
        String home = environment.getOrDefault("HOME", "");
        return (home.startsWith("/") ? Path.of(home) : accountHome)
                .resolve(Path.of(".local", "state", "carillon"));
    }
}
