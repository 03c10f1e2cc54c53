package carillon.bench.process;

import carillon.bench.BenchException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A folder for everything that a measurement writes, gone when it ends. */
public final class Scratch implements AutoCloseable {

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** A new folder that all users may read; it goes with this program at the latest. */
    public static Scratch open() {
        try {
            Path folder = Files.createTempDirectory("carillon-bench-");
            // VLC reads it as another user.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Scratch scratch = new Scratch(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(scratch::close, "remove-scratch"));
            return scratch;
        } catch (IOException e) {
            throw new BenchException("cannot make a folder for temporary files", e);
        }
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** A folder in it. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new BenchException("cannot make the folder " + folder.resolve(name), e);
        }
    }

    @Override
    public void close() {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Remover());
            }
        } catch (IOException e) {
            System.err.println("cannot remove " + folder + ": " + e.getMessage());
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
