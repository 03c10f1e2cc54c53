package carillon.library.state;

import carillon.library.IoReason;
import carillon.library.LibraryException;
import carillon.protocol.identity.ServerId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The directory in which a server keeps what outlives it, locked as long as this object is open.
 * Its files have mode 0600, directories 0700.
 *
 * <p>Threads: immutable but for {@link #close}, which any may call.
 */
public final class StateDirectory implements AutoCloseable {

    private final Path path;
    private final StateLock lock;
    private final ServerMark mark;

    private StateDirectory(Path path, StateLock lock, ServerMark mark) {
        this.path = path;
        this.lock = lock;
        this.mark = mark;
    }

    /**
     * Makes the directory if need be, locks it, and counts a start of its server.
     *
     * @param clock for the time that is noted in the lock
     * @throws LibraryException when another server has it, naming its process, when somebody else
     *     owns it or may write to it, or when it cannot be written to
     */
    public static StateDirectory open(Path path, InstantSource clock) {
        try {
            DurableFiles.PRIVATE.createFolders(path);
            refuseForeign(path);
            StateLock lock = StateLock.take(path.resolve("lock"), clock.instant());
            return locked(path, lock);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        Optional<String> objection = FolderOwnership.objection(path);
        if (objection.isPresent()) {
            throw new LibraryException(
                    "cannot use the state directory %s: %s, or give another one with --state"
                            .formatted(path, objection.get()));
        }
    }

    private static StateDirectory locked(Path path, StateLock lock) throws IOException {
        try {
            ServerMark mark = ServerMark.advance(path.resolve("server-id"), SecureRandom::new);
            return new StateDirectory(path, lock, mark);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static LibraryException unusable(Path path, IOException cause) {
        return new LibraryException(
                "cannot use the state directory %s: %s; give another one with --state"
                        .formatted(path, IoReason.of(cause)),
                cause);
    }

    /** The directory itself. */
    public Path path() {
        return path;
    }

    /** The server whose directory this is; new if the directory was. */
    public ServerId server() {
        return mark.server();
    }

    /** How often the server was started, this time included; rises by one with every start. */
    public long boot() {
        return mark.boot();
    }

    /** Lets another server have the directory. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }
}
