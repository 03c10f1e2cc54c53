package carillon.library.database;

import carillon.library.IoReason;
import carillon.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what is wrong with an index, and what to do. */
public final class IndexTrouble {

    private IndexTrouble() {}

    public static LibraryException of(Path file, Throwable cause) {
        if (cause instanceof LibraryException known) {
            return known;
        }
        if (cause instanceof IOException failure) {
            return unusable(file, IoReason.of(failure), failure);
        }
        if (find(NativeLibraryNotFoundException.class, cause) != null) {
            return notLoaded(file, cause);
        }
        SQLiteException sqlite = find(SQLiteException.class, cause);
        if (sqlite == null) {
            return damaged(file, String.valueOf(cause.getMessage()), cause);
        }
        return switch (primary(sqlite.getResultCode())) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_ERROR ->
                    damaged(file, text(sqlite), cause);
            case SQLITE_FULL ->
                    new LibraryException(
                            "cannot write to %s: the disk is full".formatted(file), cause);
            case SQLITE_CONSTRAINT ->
                    new LibraryException(
                            "the index %s holds what contradicts this: %s"
                                    .formatted(file, sqlite.getMessage()),
                            cause);
            default -> unusable(file, text(sqlite), cause);
        };
    }

    /**
     * Refuses links in the places of a database and of what belongs to it: it would be read,
     * written and cut where they lead.
     */
    static void refuseLinks(Path file) {
        for (String side : List.of("", "-wal", "-shm", "-journal")) {
            Path path = file.resolveSibling(file.getFileName() + side);
            if (Files.isSymbolicLink(path)) {
                throw new LibraryException(
                        """
                        cannot use the index %s: %s is a link; \
                        put the file itself there, or remove the link\
                        """
                                .formatted(file, path));
            }
        }
    }

    /** Whatever ended the index while it was in use. */
    public static LibraryException ended(Path file, Throwable cause) {
        return find(SQLiteException.class, cause) != null
                ? of(file, cause)
                : new LibraryException(
                        "the index %s cannot be used any longer: %s".formatted(file, cause), cause);
    }

    private static LibraryException unusable(Path file, String what, Throwable cause) {
        return new LibraryException(
                "cannot use the index %s: %s; see to its disk and its permissions"
                        .formatted(file, what),
                cause);
    }

    /** Nothing is known of the file then, and nothing is to be done to it. */
    private static LibraryException notLoaded(Path file, Throwable cause) {
        return new LibraryException(
                """
                cannot open the index %s: SQLite's library can be run neither \
                from its folder nor from %s; mount one of them without noexec \
                and with some free space, or give another folder with --state\
                """
                        .formatted(file, System.getProperty("java.io.tmpdir")),
                cause);
    }

    private static LibraryException damaged(Path file, String what, Throwable cause) {
        return new LibraryException(
                """
                the index %s is damaged: %s; --rebuild-index moves it aside \
                and keeps of the edition log what can be read\
                """
                        .formatted(file, what),
                cause);
    }

    static LibraryException newer(Path file, int version) {
        return new LibraryException(
                """
                the index %s has version %d, written by a newer Carillon, \
                and this one knows versions up to %d: use the newer one, or \
                --rebuild-index to move it aside and keep of the edition log \
                what can be read\
                """
                        .formatted(file, version, IndexSchema.VERSION));
    }

    private static String text(SQLiteException sqlite) {
        return sqlite.getResultCode().message;
    }

    /** Extended codes, such as the kinds of I/O errors, count as what they extend. */
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }

    private static <T extends Throwable> @Nullable T find(
            Class<T> type, @Nullable Throwable cause) {
        if (cause == null || type.isInstance(cause)) {
            return type.cast(cause);
        }
        return find(type, cause.getCause());
    }
}
