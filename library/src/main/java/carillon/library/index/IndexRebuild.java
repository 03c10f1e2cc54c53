package carillon.library.index;

import carillon.library.database.IndexDatabase;
import carillon.library.database.IndexExchange;
import carillon.library.database.IndexTrouble;
import carillon.library.state.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Puts a new index in the place of one that is damaged, or that a newer version wrote. The old one
 * is kept under another name, never deleted. The log goes over as far as it can be read; scanned
 * files do not: they are read again.
 */
public final class IndexRebuild {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private IndexRebuild() {}

    /**
     * Rebuilds the index of a server, which must not be open. Until it is complete the old one
     * stays where it is.
     *
     * @param clock for the name under which the old one is kept
     * @return for a person: one line for each channel, with what was kept and lost of its log, then
     *     more about the whole
     */
    public static List<String> run(StateDirectory state, InstantSource clock) {
        Path file = state.path().resolve(Index.FILE);
        Path aside = file.resolveSibling("index-" + STAMP.format(clock.instant()) + ".db");
        Path fresh = file.resolveSibling("index-rebuilt.db");
        try {
            IndexExchange.finish(file);
            IndexExchange.remove(fresh);
            List<String> lines = new ArrayList<>(copy(file, fresh));
            if (Files.exists(file)) {
                lines.add("the old index is kept as " + aside);
            }
            IndexExchange.run(file, fresh, aside);
            return List.copyOf(lines);
        } catch (IOException | RuntimeException e) {
            throw IndexTrouble.of(file, e);
        }
    }

    private static List<String> copy(Path file, Path fresh) {
        try (Handle to = IndexDatabase.open(fresh)) {
            if (Files.notExists(file)) {
                return List.of("there was no index");
            }
            try (Handle from = IndexDatabase.openDamaged(file)) {
                return holdsViews(from)
                        ? List.of("nothing was kept: the old index holds views in place of tables")
                        : new Salvage(from, to).copy();
            }
        }
    }

    private static boolean holdsViews(Handle from) {
        try {
            return IndexDatabase.holdsViews(from.getConnection());
        } catch (SQLException e) {
            return false; // what cannot be read, salvage tells
        }
    }
}
