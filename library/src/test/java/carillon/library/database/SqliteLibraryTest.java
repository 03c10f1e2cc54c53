package carillon.library.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {

    @TempDir Path folder;
    private Path library = Path.of("");
    private byte[] packed = {};

    @BeforeEach
    void unpack() throws IOException {
        Path unpacked = SqliteLibrary.find(folder);
        assumeThat(unpacked).as("a driver for this system").isNotNull();
        library = Objects.requireNonNull(unpacked);
        packed = Files.readAllBytes(library);
    }

    @Test
    void replacesALibraryThatIsNotTheOneOfTheDriver() throws IOException {
        byte[] forged = packed.clone();
        forged[forged.length / 2]++;
        for (byte[] other : new byte[][] {new byte[1000], {}, forged}) {
            Files.write(library, other);
            assertThat(SqliteLibrary.find(folder)).isEqualTo(library);
            assertThat(library).hasBinaryContent(packed);
        }
    }

    @Test
    void replacesALinkAndNotWhereItLeads() throws IOException {
        Path elsewhere = Files.write(folder.resolve("elsewhere.so"), new byte[] {1, 2, 3});
        Files.delete(library);
        Files.createSymbolicLink(library, elsewhere);
        assertThat(SqliteLibrary.find(folder)).isEqualTo(library);
        assertThat(elsewhere).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(library).isRegularFile().hasBinaryContent(packed);
        assertThat(Files.isSymbolicLink(library)).isFalse();
    }

    @Test
    void leavesALibraryAloneThatIsAsItShouldBe() throws IOException {
        Object before = Files.getAttribute(library, "unix:ino");
        assertThat(SqliteLibrary.find(folder)).isEqualTo(library);
        assertThat(Files.getAttribute(library, "unix:ino")).isEqualTo(before);
    }

    @Test
    void seesWhatTheSystemDoesNotRun() throws IOException {
        // Not a second copy of the driver's: it would take over what the driver calls next.
        Path preferences = Path.of(System.getProperty("java.home"), "lib", "libprefs.so");
        assumeThat(preferences).as("a native library of the JDK").exists();

        Path harmless = Files.copy(preferences, folder.resolve("harmless.so"));
        assertThat(SqliteLibrary.load(harmless)).isTrue();
        // Not a broken one: what is in a file that is loaded is known to be the driver's.
        assertThat(SqliteLibrary.load(folder.resolve("missing.so"))).isFalse();
    }
}
