package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.timeline.DatedEdition;
import carillon.protocol.identity.ChannelId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class KilledServerTest {

    private static final ChannelId NEWS = new ChannelId(1, -1);
    private static final List<DatedEdition> ROWS = GivenLog.rows(400, 5, 1);

    @TempDir Path state;

    @Test
    void rowsWhoseAppendReturnedSurviveAKill() throws Exception {
        int kept = 0;
        for (int rowsToKill : new int[] {1, 40}) {
            int returned = killAfter(rowsToKill);
            try (Index index = Index.open(state.resolve("index.db"))) {
                List<DatedEdition> rows = index.load(NEWS);
                assertThat(rows).isEqualTo(ROWS.subList(0, rows.size()));
                assertThat(rows.size()).isBetween(returned, ROWS.size()).isGreaterThan(kept);
                kept = rows.size();
            }
        }
    }

    /** Has a process append rows and kills it; answers the ordinal of the last one it told of. */
    private int killAfter(int rows) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Appending.class.getName(),
                                state.resolve("index.db").toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader told = process.inputReader()) {
            int last = 0;
            for (int row = 0; row < rows; row++) {
                last = Integer.parseInt(told.readLine());
            }
            process.destroyForcibly().waitFor();
            return last;
        }
    }

    /** The process that is killed: appends what is missing of the rows, and tells of each. */
    static final class Appending {

        private Appending() {}

        public static void main(String[] args) {
            try (Index index = Index.open(Path.of(args[0]))) {
                int there = index.load(NEWS).size();
                for (DatedEdition row : ROWS.subList(there, ROWS.size())) {
                    index.append(NEWS, row);
                    System.out.println(row.row().ordinal());
                }
            }
        }
    }
}
