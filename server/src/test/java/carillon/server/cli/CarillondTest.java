package carillon.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.cli.Invocation;
import carillon.cli.settings.Program;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarillondTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makesOnlyTheCommandThatIsNamed() {
        assertThat(Carillond.commands().of("serve").getSubcommands()).containsOnlyKeys("serve");
        assertThat(Carillond.commands().of("--version").getSubcommands()).isEmpty();
        assertThat(Carillond.commands().of().getSubcommands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "srve", "help", "generate-manual", "generate-completion"})
    void makesAllWhereAllAreSpokenOf(String firstWord) {
        assertThat(Carillond.commands().of(firstWord).getSubcommands())
                .containsKeys("serve", "scan", "guide", "generate-manual");
    }

    @Test
    void withoutACommandItSaysThatOneIsMissing() {
        assertThat(run()).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(err.toString()).startsWith("carillond: say what to do: serve, scan or guide\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "scan", "guide", "generate-manual", "generate-completion"})
    void everyCommandHasHelpThatFitsATerminal(String command) {
        assertThat(run((command + " --help").strip().split(" ", -1))).isZero();

        String help = out.toString();
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(help).doesNotContain("%n", "${", "train");
    }

    @ParameterizedTest
    @CsvSource({
        "serve --ttl=256, --ttl: '256' is not a number from 0 to 255",
        "serve --ttl=abc, --ttl: 'abc' is not a number from 0 to 255",
        "serve --dscp=64, --dscp: '64' is not a number from 0 to 63",
        "serve --port=65535, --port: '65535' is not a number from 1 to 65534",
        "serve --datagram=1473, --datagram: '1473' is not a number from 800 to 1472",
        "serve --frames-per-packet=0, --frames-per-packet: '0' is not a number from 1 to 100",
        "serve --list-group=10.0.0.1:1, --list-group: '10.0.0.1:1' is no multicast group and",
        "serve --base-group=abc, --base-group: 'abc' is no multicast group such as 239",
        "serve --base-group=10.0.0.1, --base-group: '10.0.0.1' is no multicast group such as",
        "serve --base-group=224.0.0.0, --base-group: there is no room for channels from 224.0",
        "serve --interface=0.0.0.0, --interface: not the address of an interface: 0.0.0.0",
        "serve --sap=maybe, --sap: 'maybe' is not on; off or all",
        "serve --max-rate=fast, --max-rate: 'fast' is not a number of bit/s; such as 500k",
        "serve --max-rate=999999999999G, --max-rate: '999999999999G' is too much: at most 922",
        "serve --max-rate=0, --max-rate: '0' leaves no channel on the air: at least 1",
        "guide --from=tomorrow, --from: 'tomorrow' is neither a day such as 2026-12-24 nor",
        "guide --from=+1000000-01-01T00:00:00Z, is too far away: from the year 1700 to 2400",
        "guide --for=soon, --for: 'soon' is not a duration",
        "guide --datagram=1, --datagram: '1' is not a number from 800 to 1472",
    })
    void refusesWhatCannotBeMeantInWordsOfItsOwn(String words, String message) {
        assertThat(run(words.split(" ", -1))).isEqualTo(Invocation.WRONG_USAGE);

        assertThat(err.toString())
                .contains(message.replace(';', ','))
                .doesNotContain("java.", "Exception", "cannot convert")
                .hasLineCount(2);
    }

    @Test
    void refusesAnEnvironmentThatIsNeitherTrueNorFalse() {
        assertThat(run(Map.of("CARILLON_JSON", "yes"), "scan")).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(err.toString())
                .startsWith("carillond: CARILLON_JSON: 'yes' is neither true nor false");
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new Invocation(
                        Program.CARILLOND.withConfiguration(folder.resolve("none.yaml")),
                        environment)
                .run(
                        () ->
                                Carillond.commands()
                                        .of(arguments)
                                        .setOut(new PrintWriter(out))
                                        .setErr(new PrintWriter(err)),
                        arguments);
    }
}
