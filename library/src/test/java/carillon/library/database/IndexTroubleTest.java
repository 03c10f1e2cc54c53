package carillon.library.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class IndexTroubleTest {

    private static final Path FILE = Path.of("/state/index.db");

    @Test
    void doesNotBlameTheFileWhenTheDriverCannotBeLoaded() {
        // As the driver has it, where its library can be run from nowhere.
        SQLException cause =
                new SQLException(
                        "Error opening connection",
                        new NativeLibraryNotFoundException("No native library found"));

        assertThat(IndexTrouble.of(FILE, cause))
                .hasMessageContaining("cannot open the index /state/index.db")
                .hasMessageContaining("noexec")
                .hasMessageContaining("--state")
                .message()
                .doesNotContain("damaged", "--rebuild-index");
    }

    @Test
    void saysThatAFileIsDamagedWhichIsNoDatabase() {
        SQLException cause = new SQLiteException("x", SQLiteErrorCode.SQLITE_NOTADB);

        assertThat(IndexTrouble.of(FILE, cause)).hasMessageContaining("--rebuild-index");
    }
}
