package carillon.library.state;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Files that are there as a whole or not at all, also after a power failure: written beside the
 * final name, synchronised, then given that name. A link in the place of one is replaced, never
 * followed.
 *
 * <p>Threads: any.
 */
public final class DurableFiles {

    /** For their owner alone: modes 0600 and 0700. */
    public static final DurableFiles PRIVATE = new DurableFiles("rw-------", "rwx------");

    /** To be read by all and written by their owner, whatever the umask: 0644 and 0755 at most. */
    public static final DurableFiles READABLE = new DurableFiles("rw-r--r--", "rwxr-xr-x");

    private static final Set<OpenOption> NEW = Set.of(CREATE_NEW, WRITE);

    private final FileAttribute<?> fileMode;
    private final FileAttribute<?> folderMode;

    private DurableFiles(String fileMode, String folderMode) {
        this.fileMode = mode(fileMode);
        this.folderMode = mode(folderMode);
    }

    private static FileAttribute<?> mode(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    /** Makes the folder and those above it, as far as they are missing. */
    public void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, folderMode);
    }

    /** Makes an empty file unless there is one of that name; whether it was made. */
    public boolean createEmpty(Path file) throws IOException {
        try {
            Files.createFile(file, fileMode);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Writes a file in place of another, if there is one. */
    public void replace(Path path, String text) throws IOException {
        replace(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file in place of another, if there is one. */
    public void replace(Path path, byte[] bytes) throws IOException {
        Path beside = beside(path, bytes);
        try {
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        synchronise(path.resolveSibling("."));
    }

    /** Writes a file unless there is one of that name; whether it was written. */
    public boolean create(Path path, String text) throws IOException {
        Path beside = beside(path, text.getBytes(StandardCharsets.UTF_8));
        try {
            link(path, beside);
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(beside);
        }
        synchronise(path.resolveSibling("."));
        return true;
    }

    private static void link(Path path, Path beside) throws IOException {
        try {
            Files.createLink(path, beside);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // No links here (FAT, some network file systems): the next best, not exclusive.
            if (Files.exists(path)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    // Not a secure name: that takes long to make, and a file that is there already is refused.
    private Path beside(Path path, byte[] bytes) throws IOException {
        String name = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path beside = path.resolveSibling(path.getFileName() + "." + name + ".new");
        try (FileChannel channel = FileChannel.open(beside, NEW, fileMode)) {
            ByteBuffer content = ByteBuffer.wrap(bytes);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        } catch (FileAlreadyExistsException e) {
            throw e; // it is not ours
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        return beside;
    }

    /** Makes the names in a folder durable. */
    public static void synchronise(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
