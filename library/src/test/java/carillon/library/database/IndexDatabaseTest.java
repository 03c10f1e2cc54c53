package carillon.library.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexDatabaseTest {

    private static final int FULL = 2; // https://sqlite.org/pragma.html#pragma_synchronous

    @TempDir private static Path folder;

    @RepeatedTest(2) // made, and found
    void commitsToTheDisk() {
        try (Handle handle = IndexDatabase.open(folder.resolve("index.db"))) {
            assertThat(pragma(handle, "synchronous", Integer.class)).isEqualTo(FULL);
            assertThat(pragma(handle, "journal_mode", String.class)).isEqualTo("wal");
        }
    }

    @Test
    void anEmptyIndexBesideAJournalIsDamagedAndTheJournalKept(@TempDir Path state)
            throws IOException {
        Path index = Files.createFile(state.resolve("index.db"));
        Path journal = Files.write(state.resolve("index.db-wal"), new byte[] {1});

        assertThatThrownBy(() -> IndexDatabase.connect(index))
                .isInstanceOf(LibraryException.class)
                .hasMessageContainingAll("is damaged", "its journal is not", "--rebuild-index");
        assertThat(journal).hasBinaryContent(new byte[] {1});
    }

    private static <T> T pragma(Handle handle, String name, Class<T> type) {
        return handle.createQuery("PRAGMA " + name).mapTo(type).one();
    }
}
