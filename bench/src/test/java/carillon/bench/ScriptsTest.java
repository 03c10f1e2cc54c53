package carillon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import carillon.bench.process.Program;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell of this checkout, read by shellcheck. */
class ScriptsTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bench/peers",
                "bench/start",
                "bench/jmh",
                "bench/launch",
                "bin/carillon",
                "bin/carillond",
                "bin/launch"
            })
    void haveNothingThatShellcheckRemarks(String script) {
        needShellcheck();

        String remarks =
                Program.output(
                        List.of(
                                "shellcheck",
                                "--external-sources",
                                "--source-path=" + TOP,
                                TOP.resolve(script).toString()));

        assertThat(remarks).isEmpty();
    }

    private static void needShellcheck() {
        if (!Program.isInstalled("shellcheck")) {
            String reason = "shellcheck is not installed";
            if (Boolean.getBoolean("carillon.tools.required")) {
                fail(reason);
            }
            abort(reason);
        }
    }
}
