package carillon.server.cli.flags;

import java.nio.file.Path;
import java.util.Map;

/** Where state is kept if nobody says. */
final class StateFolder {

    private StateFolder() {}

    /** The folder on this machine, for this user. */
    static Path usual() {
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
