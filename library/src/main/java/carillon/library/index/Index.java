package carillon.library.index;

import carillon.library.database.IndexDatabase;
import carillon.library.database.IndexExchange;
import carillon.library.database.IndexTrouble;
import carillon.library.state.StateDirectory;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.EditionLog;
import carillon.protocol.identity.ChannelId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The database in a state directory: scanned files, and the edition log, of which every row is on
 * the disk before {@link #append} returns.
 *
 * <p>Whatever goes wrong is a {@link carillon.library.LibraryException} that names the file.
 *
 * <p>Threads: any; its own is {@code index}.
 */
public final class Index implements EditionLog, AutoCloseable {

    static final String FILE = "index.db";

    private final IndexThread thread;

    private Index(IndexThread thread) {
        this.thread = thread;
        thread.start();
    }

    /** Opens the index of a server; makes it if there is none. */
    public static Index open(StateDirectory state) {
        Path file = state.path().resolve(FILE);
        try {
            IndexExchange.finish(file);
        } catch (IOException e) {
            throw IndexTrouble.of(file, e);
        }
        return open(file);
    }

    static Index open(Path file) {
        return new Index(new IndexThread(file, IndexDatabase.connect(file)));
    }

    /** A scan cache for one scan. */
    public IndexedScans scans() {
        return new IndexedScans(thread);
    }

    @Override
    public List<DatedEdition> load(ChannelId channel) {
        return newest(channel, Integer.MAX_VALUE);
    }

    @Override
    public List<DatedEdition> newest(ChannelId channel, int rows) {
        return thread.call(handle -> LogRows.newest(handle, channel, rows));
    }

    @Override
    public void append(ChannelId channel, DatedEdition row) {
        thread.call(handle -> LogRows.append(handle, channel, row));
    }

    /** Notes the folders of channels, so that messages about a damaged index can name them. */
    public void name(Map<ChannelId, String> folders) {
        thread.post(handle -> {
            folders.forEach((id, folder) -> LogRows.name(handle, id, folder));
            return folders.size();
        });
    }

    /** Whether it is closed, or about to be: then that it fails is no fault of the disk. */
    public boolean isClosed() {
        return thread.isClosed();
    }

    /** Finishes what was handed over, then closes the database; waits for that, at most 0.5 s. */
    @Override
    public void close() {
        thread.close();
    }
}
