package carillon.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramSearchTest {

    @TempDir private Path folder;
    private Path second;
    private ProgramSearch search;

    @BeforeEach
    void twoDirectories() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        second = Files.createDirectory(folder.resolve("second"));
        search = new ProgramSearch(first + ":" + second);
    }

    @Test
    void findsAProgramInALaterDirectory() throws IOException {
        Path player = program(second.resolve("player"), "rwx------");

        assertThat(search.find("player")).contains(player);
    }

    @Test
    void takesANameWithASlashAsAPath() throws IOException {
        Path player = program(folder.resolve("player"), "rwx------");

        assertThat(search.find(player.toString())).contains(player);
        assertThat(search.find("player")).isEmpty();
    }

    @Test
    void passesOverWhatCannotBeExecuted() throws IOException {
        program(second.resolve("player"), "rw-------");
        Files.createDirectory(second.resolve("folder"));

        assertThat(search.find("player")).isEmpty();
        assertThat(search.find("folder")).isEmpty();
        assertThat(search.find("no\0name")).isEmpty();
    }

    private static Path program(Path path, String permissions) throws IOException {
        Files.createFile(path);
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
