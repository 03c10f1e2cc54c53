package carillon.library.index;

import carillon.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Puts a new index in the place of one that is damaged, or that a newer version wrote. The old one
 * is moved aside, never deleted. The log goes over as far as it can be read; scanned files do not:
 * they are read again.
 */
public final class IndexRebuild {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private IndexRebuild() {}

    /**
     * Rebuilds the index of a server, which must not be open.
     *
     * @param clock for the name under which the old one is kept
     */
    public static RebuildReport run(StateDirectory state, InstantSource clock) {
        Path file = state.path().resolve(Index.FILE);
        String name = "index-" + STAMP.format(clock.instant()) + ".db";
        Path aside = file.resolveSibling(name);
        moveAside(file, aside);
        return new RebuildReport(aside, copy(aside, file));
    }

    private static void moveAside(Path file, Path aside) {
        try {
            for (String part : PARTS) {
                Path from = file.resolveSibling(file.getFileName() + part);
                if (Files.exists(from)) {
                    Files.move(from, aside.resolveSibling(aside.getFileName() + part));
                }
            }
        } catch (IOException e) {
            throw new LibraryException(
                    "cannot move the index %s to %s: %s".formatted(file, aside, e), e);
        }
    }

    private static List<String> copy(Path aside, Path file) {
        try (Handle fresh = IndexDatabase.open(file)) {
            return Files.exists(aside) ? salvage(aside, fresh) : List.of("there was no index");
        } catch (RuntimeException e) {
            throw IndexTrouble.of(file, e);
        }
    }

    private static List<String> salvage(Path aside, Handle fresh) {
        try (Handle old = IndexDatabase.openReadOnly(aside)) {
            return new Salvage(old, fresh).copy();
        }
    }
}
