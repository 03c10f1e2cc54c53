package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.LibraryException;
import carillon.library.timeline.DatedEdition;
import carillon.protocol.identity.ChannelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LogViewTest {

    private static final ChannelId NEWS = new ChannelId(1, -1);

    @TempDir Path state;

    @Test
    void showsTheLogOfARunningServer() {
        List<DatedEdition> rows = GivenLog.rows(3, 4, 1);
        try (Index index = Index.open(state.resolve("index.db"))) {
            index.append(NEWS, rows.get(0));
            try (LogView view = LogView.open(state).orElseThrow()) {
                index.append(NEWS, rows.get(1));
                assertThat(view.newest(NEWS, 9)).isEqualTo(rows.subList(0, 2));
                index.append(NEWS, rows.get(2));
                assertThat(view.newest(NEWS, 1)).isEqualTo(rows.subList(2, 3));
            }
        }
        try (LogView view = LogView.open(state).orElseThrow()) {
            assertThat(view.newest(NEWS, 9)).isEqualTo(rows);
        }
    }

    @Test
    void isEmptyWhereNoServerEverRanAndChangesNothing() throws IOException {
        assertThat(LogView.open(state)).isEmpty();
        try (var files = Files.list(state)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void damagedLogIsNamed() throws IOException {
        Files.writeString(state.resolve("index.db"), "no database at all ".repeat(500));
        assertThatThrownBy(
                        () -> {
                            try (LogView view = LogView.open(state).orElseThrow()) {
                                view.newest(NEWS, 1);
                            }
                        })
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("index.db");
    }
}
