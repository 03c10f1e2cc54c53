package carillon.library.database;

import carillon.library.state.DurableFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Puts a rebuilt index in the place of the old one, which is kept under another name. It may end
 * between any two steps: either the old index is still whole where it was, or the new one is
 * complete and {@link #finish} puts it there. The journal of the old one must never meet the new.
 */
public final class IndexExchange {

    private static final String READY = "index-ready.db";
    private static final List<String> SIDE_FILES = List.of("-wal", "-shm");

    private IndexExchange() {}

    /** Exchanges an index that nobody has open; without an old one, the new one takes its place. */
    public static void run(Path file, Path fresh, Path aside) throws IOException {
        if (Files.exists(file)) {
            keep(file, aside);
        }
        Files.move(fresh, ready(file), StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.synchronise(file.resolveSibling("."));
        finish(file);
    }

    /** Does what is left of an exchange that a crash cut off; nothing if none was. */
    public static void finish(Path file) throws IOException {
        if (Files.exists(ready(file))) {
            for (String side : SIDE_FILES) {
                Files.deleteIfExists(beside(file, side));
            }
            Files.move(ready(file), file, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.synchronise(file.resolveSibling("."));
        }
    }

    /** Deletes a database and what belongs to it. */
    public static void remove(Path database) throws IOException {
        Files.deleteIfExists(database);
        for (String side : SIDE_FILES) {
            Files.deleteIfExists(beside(database, side));
        }
    }

    private static void keep(Path file, Path aside) throws IOException {
        try {
            linkOrCopy(file, aside);
            for (String side : SIDE_FILES) {
                if (Files.exists(beside(file, side))) {
                    Files.copy(beside(file, side), beside(aside, side));
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            remove(aside);
            throw e;
        }
    }

    private static void linkOrCopy(Path file, Path aside) throws IOException {
        try {
            Files.createLink(aside, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES); // no links on this disk
        }
    }

    private static Path ready(Path file) {
        return file.resolveSibling(READY);
    }

    static Path beside(Path file, String side) {
        return file.resolveSibling(file.getFileName() + side);
    }
}
