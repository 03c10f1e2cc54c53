package carillon.library.identity;

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
import java.util.UUID;

/**
 * Text files that are there as a whole or not at all, also after a power failure: written beside
 * the final name, synchronised, then given that name.
 */
final class DurableFile {

    private static final Set<OpenOption> NEW = Set.of(CREATE_NEW, WRITE);

    // At most, whatever the umask.
    private static final FileAttribute<?> MODE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));

    private DurableFile() {}

    /** Writes a file in place of another, if there is one. */
    static void replace(Path path, String text) throws IOException {
        Path beside = beside(path, text);
        try {
            Files.move(
                    beside,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        synchronise(parent(path));
    }

    /** Writes a file unless there is one of that name; whether it was written. */
    static boolean create(Path path, String text) throws IOException {
        Path beside = beside(path, text);
        try {
            link(path, beside);
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(beside);
        }
        synchronise(parent(path));
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

    private static Path beside(Path path, String text) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".new");
        try (FileChannel channel = FileChannel.open(beside, NEW, MODE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
        return beside;
    }

    private static void synchronise(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a root is no file: " + path);
        }
        return parent;
    }
}
