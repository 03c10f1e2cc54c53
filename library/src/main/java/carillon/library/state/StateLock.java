package carillon.library.state;

import carillon.library.LibraryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lock that keeps two servers out of one state directory. The system lifts it when its process
 * ends, however it ends; the text in the file says whose it is.
 */
final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param file the lock file, made if missing
     * @param now what time it is, for the text
     * @throws LibraryException when another server holds it
     */
    static StateLock take(Path file, Instant now) throws IOException {
        boolean _ = DurableFiles.PRIVATE.createEmpty(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (tryLock(channel) == null) {
                throw new LibraryException(inUse(file));
            }
            String owner =
                    "pid "
                            + ProcessHandle.current().pid()
                            + ", started "
                            + now.truncatedTo(ChronoUnit.SECONDS)
                            + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            return new StateLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String inUse(Path file) throws IOException {
        String owner = Files.readString(file).strip();
        return """
        another server (%s) uses the state directory %s: stop it first; \
        only a server of another library may run beside it, \
        with a --state of its own\
        """
                .formatted(owner.isEmpty() ? "just starting" : owner, file.getParent());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
