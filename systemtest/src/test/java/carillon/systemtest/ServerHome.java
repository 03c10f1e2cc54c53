package carillon.systemtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What outlives the starts of one server: its namespace, library and state directory.
 *
 * @param environment what its processes find in their environment beside the test's own
 */
record ServerHome(Namespace namespace, Path library, Path state, Map<String, String> environment) {

    static ServerHome of(Namespace namespace, Path library, Path state) {
        return new ServerHome(namespace, library, state, Map.of());
    }

    /** Starts the server and does not wait for it. */
    Program start(String... flags) {
        List<String> words =
                new ArrayList<>(List.of("serve", library.toString(), "--state", state.toString()));
        words.addAll(List.of(flags));
        return run(Checkout.carillond(words.toArray(String[]::new)));
    }

    /** Starts the server and waits until it is on the air. */
    Program onAir(String... flags) {
        Program server = start(flags);
        try {
            server.awaitLine("on the air", RunningStation.START_LIMIT);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Runs any program where the server runs. */
    Program run(List<String> words) {
        return Program.start(namespace.inside(words), environment);
    }

    /** The rows of the edition log, oldest first, as {@code CHANNEL-FOLDER ORDINAL REASON}. */
    List<String> logRows() {
        Tool.need("sqlite3");
        String query =
                "select c.folder || ' ' || r.ordinal || ' ' || r.reason from log_row r"
                        + " join channel c on c.number = r.channel order by r.number";
        Path index = state.resolve("server/index.db");
        List<String> words = List.of("sqlite3", "-readonly", index.toString(), query);
        try (Program sqlite = Program.start(words)) {
            sqlite.awaitExit(Duration.ofSeconds(10));
            return List.copyOf(sqlite.output());
        }
    }
}
