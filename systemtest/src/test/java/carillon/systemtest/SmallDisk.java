package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A file system in memory with very little room. */
final class SmallDisk implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /**
     * Mounts one at a folder, which is made.
     *
     * @param size as mount takes it, such as {@code 256k}
     */
    static SmallDisk mount(Path path, String size) throws IOException {
        Tool.needNamespaces(); // mounting takes the same rights
        Tool.need("mount", "umount");
        Files.createDirectories(path);
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "carillon-test", path.toString());
        return new SmallDisk(path);
    }

    Path path() {
        return path;
    }

    /** Takes all the room that is left, to the last page. */
    void fill() {
        byte[] page = new byte[4_096];
        try (OutputStream filler = Files.newOutputStream(path.resolve("filler"))) {
            while (true) {
                filler.write(page);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    @Override
    public void close() {
        run("umount", "--lazy", path.toString());
    }

    private static void run(String... words) {
        try (Program program = Program.start(List.of(words))) {
            assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isZero();
        }
    }
}
