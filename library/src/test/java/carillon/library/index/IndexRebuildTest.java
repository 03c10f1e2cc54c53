package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import carillon.library.database.IndexDatabase;
import carillon.library.database.IndexExchange;
import carillon.library.state.StateDirectory;
import carillon.library.timeline.DatedEdition;
import carillon.protocol.identity.ChannelId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IndexRebuildTest {

    private static final int PAGE = 4_096;
    private static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final ChannelId NEWS = new ChannelId(1, -1);
    private static final ChannelId JAZZ = new ChannelId(-2, 2);

    private final List<DatedEdition> news = GivenLog.rows(300, 6, 1);
    private final List<DatedEdition> jazz = GivenLog.rows(3, 5, 2);

    @TempDir Path temp;
    private StateDirectory state;
    private Path file;

    @BeforeEach
    void fill() {
        state = StateDirectory.open(temp.resolve("state"), NOON);
        file = state.path().resolve("index.db");
        try (Handle handle = IndexDatabase.open(file)) {
            handle.useTransaction(h -> {
                jazz.forEach(row -> LogRows.append(h, JAZZ, row));
                news.forEach(row -> LogRows.append(h, NEWS, row));
                LogRows.name(h, NEWS, "news");
                LogRows.name(h, JAZZ, "jazz");
            });
        }
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void soundIndexLosesNothing() {
        assertThat(IndexRebuild.run(state, NOON))
                .containsExactly(
                        "channel jazz: all 3 rows kept",
                        "channel news: all 300 rows kept",
                        "the old index is kept as " + aside());
        assertThat(aside()).exists();
        try (Index index = Index.open(state)) {
            assertThat(index.load(NEWS)).isEqualTo(news);
            assertThat(index.load(JAZZ)).isEqualTo(jazz);
        }
    }

    @Test
    void anExchangeThatACrashCutOffIsFinishedAtTheNextStart() throws IOException {
        Path fresh = file.resolveSibling("index-ready.db");
        try (Handle handle = IndexDatabase.open(fresh)) {
            handle.useTransaction(h -> jazz.forEach(row -> LogRows.append(h, JAZZ, row)));
        }
        Files.write(file.resolveSibling("index.db-wal"), new byte[] {1, 2, 3});

        try (Index index = Index.open(state)) {
            assertThat(index.load(JAZZ)).isEqualTo(jazz);
            assertThat(index.load(NEWS)).isEmpty();
        }
        assertThat(fresh).doesNotExist();
    }

    @Test
    void theOldIndexIsKeptWithItsJournal() throws IOException {
        try (Index index = Index.open(state)) {
            index.append(JAZZ, GivenLog.row(4, GivenLog.edition(7)));
            Path killed = Files.createDirectory(temp.resolve("killed before"));
            for (String part : List.of("index.db", "index.db-wal")) {
                Files.copy(state.path().resolve(part), killed.resolve(part));
            }
            Path aside = killed.resolve("old.db");
            Path fresh = Files.createFile(killed.resolve("fresh.db"));

            IndexExchange.run(killed.resolve("index.db"), fresh, aside);

            assertThat(killed.resolve("index.db-wal")).doesNotExist();
            try (Handle old = IndexDatabase.openReadOnly(aside)) {
                assertThat(LogRows.newest(old, JAZZ, 9)).hasSize(4);
            }
        }
    }

    @Test
    void rowsThatWereNotCheckpointedAreKept() throws IOException {
        Path killed = Files.createDirectory(temp.resolve("killed"));
        try (Index index = Index.open(state)) {
            index.append(JAZZ, GivenLog.row(4, GivenLog.edition(7)));
            for (String part : List.of("index.db", "index.db-wal")) {
                Files.copy(state.path().resolve(part), killed.resolve(part));
            }
        }
        Files.delete(file);
        for (String part : List.of("index.db", "index.db-wal")) {
            Files.move(killed.resolve(part), state.path().resolve(part));
        }
        assertThat(IndexRebuild.run(state, NOON)).contains("channel jazz: all 4 rows kept");
    }

    @Test
    void damagedPageOfTheLogCostsItsRowsAndNoOthers() throws IOException {
        overwrite(logPages().get(1));
        List<String> lines = IndexRebuild.run(state, NOON);
        assertThat(lines.getFirst()).startsWith("channel jazz: all 3 rows kept");
        assertThat(lines.get(1)).matches("channel news: \\d+ of 300 rows kept, lost \\d+ to \\d+");
        assertThat(lines).hasSize(3);
        try (Index index = Index.open(state)) {
            assertThat(index.load(NEWS)).hasSizeBetween(100, 299).isSubsetOf(news);
            assertThat(index.load(JAZZ)).isEqualTo(jazz);
        }
    }

    @Test
    void damagedLastPageOfTheLogIsMeasuredByItsIndex() throws IOException {
        overwrite(logPages().getLast());
        List<String> lines = IndexRebuild.run(state, NOON);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(" to 300; the newest is among them");
    }

    @Test
    void lossOfTheNewestRowIsSaid() {
        try (Handle handle = IndexDatabase.open(file)) {
            handle.execute("UPDATE log_row SET cycle = -1 WHERE ordinal = 3");
        }
        assertThat(IndexRebuild.run(state, NOON).getFirst())
                .isEqualTo(
                        "channel jazz: 2 of 3 rows kept, lost 3; the newest is among them, so the channel will not go on where it was");
    }

    @Test
    void anyDamageEndsInAClearErrorOrInTheTruth() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 15; round++) {
            byte[] damaged = sound.clone();
            int at = random.nextInt(damaged.length / PAGE) * PAGE;
            for (int i = at; i < at + PAGE; i++) {
                damaged[i] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            assertTruthOrClearError();
            Files.deleteIfExists(file.resolveSibling("index.db-wal"));
            Files.deleteIfExists(file.resolveSibling("index.db-shm"));
        }
    }

    private void assertTruthOrClearError() {
        for (var entry : Map.of(NEWS, news, JAZZ, jazz).entrySet()) {
            try (Index index = Index.open(state)) {
                List<DatedEdition> rows = index.load(entry.getKey());
                assertThat(rows).isSubsetOf(entry.getValue());
            } catch (LibraryException e) {
                assertThat(e).hasMessageContaining(file.toString());
            }
        }
    }

    @Test
    void fileThatIsNoDatabaseIsRefusedAndMovedAside() throws IOException {
        Files.writeString(file, "not a database ".repeat(1_000));
        assertThatThrownBy(() -> Index.open(state))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(file + " is damaged")
                .hasMessageContaining("--rebuild-index");
        List<String> lines = IndexRebuild.run(state, NOON);
        assertThat(aside()).content().startsWith("not a database");
        assertThat(lines).first().asString().startsWith("some of the log cannot be read");
        Index.open(state).close();
    }

    @Test
    void newerIndexIsRefusedAndItsRowsAreKept() {
        try (Handle handle = IndexDatabase.open(file)) {
            handle.execute("PRAGMA user_version = 99");
            handle.execute("ALTER TABLE log_row ADD COLUMN mood TEXT");
        }
        assertThatThrownBy(() -> Index.open(state))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("newer")
                .hasMessageContaining("--rebuild-index");
        assertThat(IndexRebuild.run(state, NOON)).contains("channel jazz: all 3 rows kept");
        try (Index index = Index.open(state)) {
            assertThat(index.load(NEWS)).isEqualTo(news);
        }
    }

    @Test
    void changedRowIsNoticed() {
        try (Handle handle = IndexDatabase.open(file)) {
            handle.execute("UPDATE edition SET track_order = 'NAME'");
        }
        try (Index index = Index.open(state)) {
            assertThatThrownBy(() -> index.load(NEWS)).hasMessageContaining("--rebuild-index");
        }
    }

    @Test
    void rebuildThatWasKilledIsBegunAnew() throws IOException {
        for (String part : List.of("", "-wal", "-shm")) {
            Files.writeString(
                    state.path().resolve("index-rebuilt.db" + part), "half a rebuilt index");
        }
        assertThat(IndexRebuild.run(state, NOON)).contains("channel jazz: all 3 rows kept");
        assertThat(state.path().resolve("index-rebuilt.db")).doesNotExist();
    }

    @Test
    void rebuildingWithoutAnIndexMakesOne() throws IOException {
        Files.delete(file);
        assertThat(IndexRebuild.run(state, NOON)).containsExactly("there was no index");
        Index.open(state).close();
    }

    /** The pages on which rows of the log lie. */
    private List<Integer> logPages() {
        try (Handle handle = IndexDatabase.openReadOnly(file)) {
            return handle.createQuery(
                            "SELECT pageno FROM dbstat WHERE name = 'log_row' AND pagetype = 'leaf' ORDER BY path")
                    .map((result, _) -> result.getInt(1))
                    .list();
        }
    }

    private void overwrite(int page) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((page - 1L) * PAGE);
            bytes.write(new byte[PAGE]);
        }
    }

    private Path aside() {
        return file.resolveSibling("index-20260301-120000.db");
    }
}
