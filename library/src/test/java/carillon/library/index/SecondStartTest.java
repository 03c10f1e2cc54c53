package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import carillon.library.database.IndexDatabase;
import carillon.library.identity.Station;
import carillon.library.media.Fingerprint;
import carillon.library.mp3.Mp3Composer;
import carillon.library.mp3.Mp3Scan;
import carillon.library.scan.LibraryScanner;
import carillon.library.scan.ScanCache;
import carillon.library.scan.ScannedLibrary;
import carillon.protocol.identity.StationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SecondStartTest {

    private static final Station STATION = Station.empty(new StationId(1, 2));

    @TempDir Path state;
    @TempDir Path library;

    @BeforeEach
    void fillLibrary() throws IOException {
        for (String name : List.of("jazz/a.mp3", "jazz/b/c.mp3", "news/d.mp3")) {
            Path file = library.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, music(name.hashCode()));
        }
        Files.writeString(library.resolve("news/no music.mp3"), "text");
    }

    @Test
    void readsNoFileThatHasNotChanged() throws IOException {
        List<Path> read = new ArrayList<>();
        ScannedLibrary first = start(read);
        assertThat(read).hasSize(4);
        read.clear();
        makeUnreadable(library.resolve("jazz/a.mp3"));
        assertThat(start(read)).isEqualTo(first);
        assertThat(read).isEmpty();
    }

    @Test
    void readsTheFileThatHasChanged() throws IOException {
        List<Path> read = new ArrayList<>();
        start(read);
        read.clear();
        Path changed = library.resolve("news/d.mp3");
        Files.write(changed, music(99));
        start(read);
        assertThat(read).containsExactly(changed.toRealPath());
    }

    @Test
    void leavesTheTablesOfItsOwnVersionAlone() {
        Path file = state.resolve("index.db");
        Index.open(file).close();
        // Without the record of migrations, whoever wants to migrate fails.
        try (Handle handle = IndexDatabase.open(file)) {
            handle.execute("DROP TABLE flyway_schema_history");
        }

        Index.open(file).close();

        try (Handle handle = IndexDatabase.open(file)) {
            handle.execute("PRAGMA user_version = 0");
        }
        assertThatThrownBy(() -> Index.open(file)).isInstanceOf(LibraryException.class);
    }

    private ScannedLibrary start(List<Path> read) {
        try (Index index = Index.open(state.resolve("index.db"))) {
            IndexedScans scans = index.scans();
            ScanCache noting = new NotingCache(scans, read);
            ScannedLibrary scanned = LibraryScanner.of(library, List.of(), noting).scan(STATION);
            scans.complete(library);
            return scanned;
        }
    }

    /** Whoever read this file would find that it holds no music, though it looks the same. */
    private static void makeUnreadable(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, time);
    }

    private static byte[] music(long seed) {
        return new Mp3Composer(seed).frames(Mp3Composer.CD, 20).bytes();
    }

    /** Notes which files had to be read. */
    private record NotingCache(ScanCache cache, List<Path> read) implements ScanCache {

        @Override
        public Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint) {
            return cache.lookup(file, fingerprint);
        }

        @Override
        public void store(Path file, Fingerprint fingerprint, Mp3Scan scan) {
            read.add(file);
            cache.store(file, fingerprint, scan);
        }
    }
}
