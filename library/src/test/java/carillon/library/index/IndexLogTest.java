package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import carillon.library.database.IndexDatabase;
import carillon.library.edition.Edition;
import carillon.library.state.StateDirectory;
import carillon.library.timeline.DatedEdition;
import carillon.protocol.identity.ChannelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IndexLogTest {

    private static final ChannelId NEWS = new ChannelId(1, -1);
    private static final ChannelId JAZZ = new ChannelId(-2, 2);

    @TempDir Path state;

    @Test
    void givesBackWhatWasAppendedInAnotherRun() {
        List<DatedEdition> news = GivenLog.rows(40, 12, 1);
        List<DatedEdition> jazz = GivenLog.rows(3, 5, 2);
        try (Index index = open()) {
            assertThat(index.load(NEWS)).isEmpty();
            append(index, NEWS, news);
            append(index, JAZZ, jazz);
        }
        try (Index index = open()) {
            assertThat(index.load(NEWS)).isEqualTo(news);
            assertThat(index.load(JAZZ)).isEqualTo(jazz);
            assertThat(index.newest(NEWS, 3)).isEqualTo(news.subList(37, 40));
            assertThat(index.newest(JAZZ, 8)).isEqualTo(jazz);
        }
    }

    @Test
    void doesNotFollowLinksInThePlaceOfItsFiles() throws IOException {
        Path precious = Files.writeString(state.resolve("precious"), "keep me");
        for (String name : List.of("index.db", "index.db-wal", "index.db-shm")) {
            Path link = Files.createSymbolicLink(state.resolve(name), precious);
            assertThatThrownBy(this::open)
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining(link + " is a link");
            assertThat(precious).hasContent("keep me");
            Files.delete(link);
            Files.deleteIfExists(state.resolve("index.db"));
        }
    }

    @Test
    void keepsEditionsOfEveryShape() {
        List<Edition> editions =
                List.of(
                        GivenLog.edition(1, 2, 3),
                        GivenLog.edition(3, 2, 1),
                        GivenLog.edition(3),
                        GivenLog.edition(3, 3, 3, 3),
                        GivenLog.edition(0, 3, 3, 3, 3, 9),
                        GivenLog.edition(1, 2, 3));
        List<DatedEdition> rows = new ArrayList<>();
        for (Edition edition : editions) {
            rows.add(GivenLog.row(rows.size() + 1, edition));
        }
        try (Index index = open()) {
            append(index, NEWS, rows);
            assertThat(index.load(NEWS)).isEqualTo(rows);
            assertThat(index.load(NEWS))
                    .extracting(r -> r.edition().tracks())
                    .isEqualTo(editions.stream().map(Edition::tracks).toList());
        }
    }

    @Test
    void rowIsInTheFilesWhenAppendReturns() throws IOException {
        List<DatedEdition> rows = GivenLog.rows(5, 4, 3);
        Path copies = Files.createDirectory(state.resolve("copies"));
        try (Index index = open()) {
            for (DatedEdition row : rows) {
                index.append(NEWS, row);
                Path copy = Files.createDirectory(copies.resolve("" + row.row().ordinal()));
                for (String part : List.of("index.db", "index.db-wal")) {
                    Files.copy(state.resolve(part), copy.resolve(part));
                }
            }
        }
        for (DatedEdition row : rows) {
            int ordinal = row.row().ordinal();
            try (Index killed = Index.open(copies.resolve(ordinal + "/index.db"))) {
                assertThat(killed.load(NEWS)).isEqualTo(rows.subList(0, ordinal));
            }
        }
    }

    @Test
    void refusesARowThatIsThereAlready() {
        List<DatedEdition> rows = GivenLog.rows(2, 4, 4);
        try (Index index = open()) {
            append(index, NEWS, rows);
            assertThatThrownBy(() -> index.append(NEWS, rows.getLast()))
                    .isInstanceOf(LibraryException.class);
            assertThat(index.load(NEWS)).isEqualTo(rows);
        }
    }

    @Test
    void takesRowsOfManyChannelsAtOnce() throws Exception {
        try (Index index = open();
                var channels = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int number = 0; number < 100; number++) {
                int channel = number;
                tasks.add(() -> {
                    append(index, new ChannelId(9, channel), GivenLog.rows(2, 3, channel));
                    return null;
                });
            }
            for (var done : channels.invokeAll(tasks)) {
                done.get();
            }
            for (int channel = 0; channel < 100; channel++) {
                assertThat(index.load(new ChannelId(9, channel)))
                        .isEqualTo(GivenLog.rows(2, 3, channel));
            }
        }
    }

    @Test
    void failingRowLeavesThoseThatAreCommittedWithIt() throws Exception {
        DatedEdition first = GivenLog.row(1, GivenLog.edition(1));
        try (Index index = open();
                var channels = Executors.newVirtualThreadPerTaskExecutor()) {
            index.append(NEWS, first);
            var failing = channels.submit(() -> index.append(NEWS, first));
            var working = channels.submit(() -> index.append(JAZZ, first));
            working.get();
            assertThatThrownBy(failing::get).hasCauseInstanceOf(LibraryException.class);
            assertThat(index.load(JAZZ)).containsExactly(first);
        }
    }

    @Test
    void closedIndexSaysSo() {
        Index index = open();
        index.close();
        index.close();
        assertThatThrownBy(() -> index.load(NEWS))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        try (Index index = open()) {
            index.append(NEWS, GivenLog.row(1, GivenLog.edition(1)));
            for (String part : List.of("index.db", "index.db-wal", "index.db-shm")) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(state.resolve(part))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void yearOfDailyChangesTakesLessThan200Kilobytes() throws IOException {
        Path file = state.resolve("year.db");
        try (var handle = IndexDatabase.open(file)) {
            handle.useTransaction(
                    h -> GivenLog.rows(365, 100, 1).forEach(row -> LogRows.append(h, NEWS, row)));
        }
        // 200 MB for a thousand channels.
        assertThat(Files.size(file)).isLessThan(200_000);
    }

    @Test
    void editionBuiltOnItselfIsDamageAndNotAHang() {
        List<DatedEdition> rows = GivenLog.rows(2, 4, 5);
        try (Index index = open()) {
            index.append(NEWS, rows.getFirst());
        }
        tamper("UPDATE edition SET base = number, depth = 1");
        try (Index index = open()) {
            assertThatThrownBy(() -> index.load(NEWS)).hasMessageContaining("--rebuild-index");
            assertThatThrownBy(() -> index.append(NEWS, rows.getLast()))
                    .hasMessageContaining("--rebuild-index");
        }
    }

    @Test
    void reasonThatIsNoneIsDamageThatNamesTheRow() {
        try (Index index = open()) {
            index.append(NEWS, GivenLog.row(1, GivenLog.edition(1)));
        }
        tamper("UPDATE log_row SET reason = 'x' || char(27) || '[31m'");
        try (Index index = open()) {
            assertThatThrownBy(() -> index.load(NEWS))
                    .hasMessageContaining("log row 1 has no known reason")
                    .hasMessageContaining("--rebuild-index");
        }
    }

    @Test
    void viewInPlaceOfATableIsDamage() {
        open().close();
        tamper(
                "DROP TABLE log_row",
                """
                CREATE VIEW log_row AS WITH RECURSIVE c(x) AS
                    (SELECT 1 UNION ALL SELECT x FROM c) SELECT x AS number FROM c\
                """);
        assertThatThrownBy(this::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("--rebuild-index");
        StateDirectory server = StateDirectory.open(state, () -> Instant.EPOCH);
        assertThat(IndexRebuild.run(server, () -> Instant.EPOCH).getFirst()).contains("views");
        open().close();
        server.close();
    }

    private void tamper(String... statements) {
        Path file = state.resolve("index.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Index open() {
        return Index.open(state.resolve("index.db"));
    }

    private static void append(Index index, ChannelId channel, List<DatedEdition> rows) {
        rows.forEach(row -> index.append(channel, row));
    }
}
