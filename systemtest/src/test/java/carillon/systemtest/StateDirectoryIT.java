package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State directories that are full, forbidden, damaged, or of a newer version. */
class StateDirectoryIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private Namespace namespace;
    private Path library;

    @BeforeEach
    void makeLibrary() {
        namespace = Namespace.open();
        library = folder.resolve("library");
        SampleLibrary.channel(library, "Bells", 3, 3, 3);
    }

    @AfterEach
    void removeNamespace() {
        if (namespace != null) {
            namespace.close();
        }
    }

    @Test
    void aFullDiskAtTheFirstStartIsOneLineAndCodeOne() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "256k")) {
            disk.fill();

            assertFails(home(disk.path()), "disk|No space left", "cannot");
        }
    }

    @Test
    void aDiskThatFillsWhileOnTheAirStopsNothingAndIsSaid() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "16m")) {
            ServerHome home = home(disk.path());
            try (Program server = home.onAir();
                    Capture wire = Capture.start(namespace, folder.resolve("wire.pcap"))) {
                disk.fill();
                Files.delete(library.resolve("Bells/1.mp3"));
                Files.write(library.resolve("Bells/2.mp3"), new byte[0]);

                server.awaitLine("the edition log cannot be written", Duration.ofSeconds(20));
                assertThat(server.isRunning()).isTrue();
                assertThat(server.stop(Duration.ofSeconds(5))).isZero();
                assertThat(wire.datagrams()).anyMatch(Datagram::isMedia);
            }
        }
    }

    @Test
    void aDirectoryThatMayNotBeWrittenToIsOneLineAndCodeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a directory");
        assertFails(home(file.resolve("state")), "cannot use the state directory", "--state");

        assertFails(home(Path.of("/proc/carillon")), "cannot use the state directory", "--state");
    }

    @Test
    void aDamagedIndexIsOneLineAndRebuildingKeepsItsRows() throws IOException {
        ServerHome home = home(folder.resolve("state"));
        startAndStop(home);
        List<String> rows = home.logRows();
        assertThat(rows).containsExactly("Bells 1 START");
        damageTablesOfFiles(home);
        assertFails(home, "is damaged", "--rebuild-index");

        try (Program server = home.onAir("--rebuild-index")) {
            assertThat(server.output()).anyMatch(line -> line.matches(".*Bells.*1.*"));
            assertThat(server.output()).anyMatch(line -> line.contains("the old index is kept as"));
            assertThat(home.logRows()).isEqualTo(rows);
            assertThat(server.stop(Duration.ofSeconds(5))).isZero();
        }
    }

    @Test
    void anIndexThatACrashLeftEmptyIsSaidAndBegunAnew() throws IOException {
        ServerHome home = home(folder.resolve("state"));
        startAndStop(home);
        Path index = home.state().resolve("server/index.db");
        Files.write(index, new byte[0]);

        try (Program server = home.onAir()) {
            assertThat(server.errors())
                    .filteredOn(line -> line.contains(index + " was empty and is begun anew"))
                    .hasSize(1);
            assertThat(server.stop(Duration.ofSeconds(5))).isZero();
        }
    }

    @Test
    void anIndexOfANewerVersionIsOneLineAndRebuildingKeepsItsRows() {
        ServerHome home = home(folder.resolve("state"));
        startAndStop(home);
        sqlite(home, "pragma user_version = 999");
        assertFails(home, "newer Carillon", "--rebuild-index");

        try (Program server = home.onAir("--rebuild-index")) {
            assertThat(home.logRows()).containsExactly("Bells 1 START");
            assertThat(server.stop(Duration.ofSeconds(5))).isZero();
        }
    }

    private ServerHome home(Path state) {
        return new ServerHome(namespace, library, state, Map.of());
    }

    private static void startAndStop(ServerHome home) {
        try (Program server = home.onAir()) {
            assertThat(server.stop(Duration.ofSeconds(5))).isZero();
        }
    }

    /** Ends with code 1 and one line on standard error in which all the patterns are found. */
    private static void assertFails(ServerHome home, String... patterns) {
        try (Program server = home.start()) {
            assertThat(server.awaitExit(LIMIT)).as(server.transcript()).isEqualTo(1);
            List<String> complaints =
                    server.errors().stream().filter(line -> line.startsWith("carillond:")).toList();
            assertThat(complaints).as(server.transcript()).hasSize(1);
            for (String pattern : patterns) {
                assertThat(complaints.getFirst()).containsPattern(pattern);
            }
            assertThat(server.errors()).noneMatch(line -> line.startsWith("\tat "));
        }
    }

    /** Spoils the page where the table of files begins; the log lies elsewhere. */
    private static void damageTablesOfFiles(ServerHome home) throws IOException {
        sqlite(home, "pragma wal_checkpoint(truncate)");
        String page = sqlite(home, "select rootpage from sqlite_schema where name = 'file'");
        Path index = home.state().resolve("server/index.db");
        try (RandomAccessFile file = new RandomAccessFile(index.toFile(), "rw")) {
            file.seek((Long.parseLong(page) - 1) * 4_096);
            file.write(new byte[4_096]);
        }
    }

    private static String sqlite(ServerHome home, String statement) {
        Tool.need("sqlite3");
        Path index = home.state().resolve("server/index.db");
        try (Program sqlite = Program.start(List.of("sqlite3", index.toString(), statement))) {
            assertThat(sqlite.awaitExit(LIMIT)).as(sqlite.transcript()).isZero();
            return String.join("\n", sqlite.output());
        }
    }
}
