package carillon.library.index;

import carillon.library.database.IndexDatabase;
import carillon.library.database.IndexTrouble;
import carillon.library.timeline.DatedEdition;
import carillon.protocol.identity.ChannelId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The edition log of a state directory, to be read only, whether or not a server is running on it.
 *
 * <p>Whatever goes wrong is a {@link carillon.library.LibraryException} that names the file.
 *
 * <p>Threads: owned by one.
 */
public final class LogView implements AutoCloseable {

    private final Path file;
    private final Handle handle;

    private LogView(Path file) {
        this.file = file;
        handle = IndexDatabase.openReadOnly(file);
    }

    /** The log in a state directory; empty if there is none yet. */
    public static Optional<LogView> open(Path stateDirectory) {
        return Optional.of(stateDirectory.resolve(Index.FILE))
                .filter(Files::exists)
                .map(LogView::new);
    }

    /** The newest rows of a channel, at most so many, oldest first. */
    public List<DatedEdition> newest(ChannelId channel, int rows) {
        try {
            return LogRows.newest(handle, channel, rows);
        } catch (RuntimeException e) {
            throw IndexTrouble.of(file, e);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
