package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was asked for and could not be written is a failure, whichever command prints it. */
class OutputLossIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private static Path folder;
    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start(folder);
        station.client("--version"); // from here on it starts without preparations
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.close();
        }
    }

    @ParameterizedTest
    @MethodSource("printingCommands")
    void saysInOneLineThatNothingCouldBeWritten(List<String> words) {
        try (Program program = redirected(words, "exec \"$@\" >/dev/full")) {
            assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isEqualTo(1);
            assertThat(program.errors())
                    .singleElement()
                    .asString()
                    .matches("carillond?: cannot write to standard output: No space left.*");
        }
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void saysNothingOfAReaderThatHasSeenEnough(List<String> words) {
        try (Program program = redirected(words, "{ \"$@\"; echo \"code $?\" >&2; } | true")) {
            assertThat(program.awaitExit(LIMIT)).isZero();
            assertThat(program.errors()).containsExactly("code 0");
        }
    }

    @Test
    void aClosedOutputIsAFailureToo() {
        try (Program program = redirected(Checkout.carillon("--version"), "exec \"$@\" >&-")) {
            assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isEqualTo(1);
            assertThat(program.errors()).singleElement().asString().contains("cannot write");
        }
    }

    static Stream<List<String>> printingCommands() {
        String library = RunningStation.sampleLibrary(folder).toString();
        String state = "--state=" + folder.resolve("other");
        return Stream.of(
                Checkout.carillon("--help"),
                Checkout.carillon("--version"),
                Checkout.carillon("generate-completion"),
                Checkout.carillon("list"),
                Checkout.carillon("list", "--help"),
                Checkout.carillon("list", "--json"),
                Checkout.carillon("sdp", "1"),
                Checkout.carillon("m3u"),
                Checkout.carillon(),
                Checkout.carillond("--help"),
                Checkout.carillond("--version"),
                Checkout.carillond("generate-completion"),
                Checkout.carillond("scan", library, state),
                Checkout.carillond("scan", library, state, "--json"),
                Checkout.carillond("guide", library, state),
                Checkout.carillond("guide", library, state, "--json"));
    }

    static Stream<List<String>> longTexts() {
        return Stream.of(
                Checkout.carillon("generate-completion"),
                Checkout.carillon("list", "--json"),
                Checkout.carillond("scan", RunningStation.sampleLibrary(folder).toString()));
    }

    private static Program redirected(List<String> words, String shell) {
        return station.run(
                Stream.concat(Stream.of("sh", "-c", shell, "sh"), words.stream()).toList());
    }
}
