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
        return state.orElseGet(() -> usual(System.getenv(), System.getProperty("user.name")))
                .resolve("server")
                .toAbsolutePath();
    }

    static Path usual(Map<String, String> environment, String user) {
        String configured = environment.getOrDefault("XDG_STATE_HOME", "");
        if (!configured.isEmpty()) {
            return Path.of(configured, "carillon");
        }
        return user.equals("root")
                ? Path.of("/var/lib/carillon")
                : Path.of(System.getProperty("user.home"), ".local", "state", "carillon");
    }
}
