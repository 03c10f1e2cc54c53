package carillon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.cli.settings.Program;
import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WrongUsageTest {

    @TempDir private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private static final class Ring {

        private final CommandShape shape = new CommandShape("ring", this::ring, "Rings.");
        private final Value<Integer> hours =
                shape.value("--hours", "N", Form.number(1, 99), "How many.");
        private final Value<Tone> tone =
                shape.value("--tone", "TONE", new Form<>(Tone.class, Tone::parse), "Which.");

        Ring() {
            shape.flag("--loud", "Loudly.");
            shape.argument(0, "1", "TOWER", Form.TEXT, "Where.");
            shape.value("--config", "FILE", Form.PATH, "Where flags are.");
        }

        private void ring() {
            if (hours.or(1) > 24) {
                throw shape.wrong("--hours is at most 24, not " + hours.or(1));
            }
            if (tone.or(new Tone("c")).name().equals("z")) {
                throw shape.wrong("no bell has the --tone z");
            }
        }
    }

    record Tone(String name) {
        static Tone parse(String text) {
            if (text.length() > 1) {
                throw new IllegalArgumentException("'" + text + "' is no tone; write c");
            }
            return new Tone(text);
        }
    }

    @Test
    void aValueThatCannotBeMeantIsNamedByItsFlagAndInOurWords() {
        assertThat(saidOf("ring", "all", "--tone=loud"))
                .isEqualTo("bell: --tone: 'loud' is no tone; write c");
    }

    @Test
    void aValueInTheEnvironmentIsNamedByItsVariable() {
        environment.put("CARILLON_TONE", "loud");
        assertThat(saidOf("ring", "all"))
                .isEqualTo("bell: CARILLON_TONE: 'loud' is no tone; write c");
    }

    @Test
    void aValueInTheFileIsNamedByItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bell.yaml"), "hours: 2\n\ntone: loud\n");
        assertThat(saidOf("ring", "all", "--config=" + file))
                .isEqualTo("bell: " + file + ", line 3: tone: 'loud' is no tone; write c");
    }

    @Test
    void whatACommandRefusesLaterIsNamedByItsPlaceToo() throws IOException {
        Path file = Files.writeString(folder.resolve("bell.yaml"), "hours: 25\n");
        assertThat(saidOf("ring", "all", "--config=" + file))
                .startsWith("bell: " + file + ", line 1: hours is at most 24, not 25");

        environment.put("CARILLON_HOURS", "26");
        assertThat(saidOf("ring", "all", "--config=" + file))
                .startsWith("bell: CARILLON_HOURS is at most 24, not 26");
        assertThat(saidOf("ring", "all", "--hours=27")).startsWith("bell: --hours is at most");

        environment.put("CARILLON_TONE", "z");
        assertThat(saidOf("ring", "all", "--hours=3"))
                .startsWith("bell: no bell has the --tone (CARILLON_TONE) z");
    }

    @Test
    void aValueIsShownShortAndWithoutWhatATerminalWouldObey() throws IOException {
        Path file = Files.writeString(folder.resolve("bell.yaml"), "tone: \"\\e[31m\\nx\"\n");
        assertThat(saidOf("ring", "all", "--config=" + file))
                .endsWith(", line 1: tone: '\uFFFD[31m\uFFFDx' is no tone; write c");

        environment.put("CARILLON_TONE", "x".repeat(5_000));
        assertThat(saidOf("ring", "all"))
                .isEqualTo("bell: CARILLON_TONE: '" + "x".repeat(100) + "…' is no tone; write c");
    }

    @Test
    void aMessageOfAnyOtherOriginIsMadePlainToo() {
        assertThat(saidOf("ring", "all", "--config=/\u001B[31m")).doesNotContain("\u001B");
    }

    @Test
    void aListForAFlagOfOneValueIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("bell.yaml"), "tone: [c, d]\n");
        assertThat(saidOf("ring", "all", "--config=" + file))
                .isEqualTo("bell: " + file + ", line 1: tone: takes one value, not a list");
    }

    @Test
    void aFlagBeatsAVariableThatCannotBeMeant() {
        environment.put("CARILLON_TONE", "loud");
        assertThat(saidOf("ring", "all", "--tone=d")).isEmpty();
        assertThat(saidOf("ring", "--help")).doesNotContain("loud");
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        environment.put("CARILLON_HOURS", "");
        environment.put("CARILLON_CONFIG", "");
        assertThat(saidOf("ring", "all")).isEmpty();
    }

    @Test
    void aVariableThatIsNoSettingIsSaidAndNothingMore() {
        environment.put("CARILLON_HUORS", "3");
        environment.put("CARILLON_LIST_GROUP", "a setting of another program");
        assertThat(saidOf("ring", "all"))
                .isEqualTo("bell: CARILLON_HUORS: no such setting; did you mean CARILLON_HOURS?");
    }

    @Test
    void aKeyOfAnotherCommandMayStandInTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("bell.yaml"), "oil: 2\n");
        assertThat(saidOf("ring", "all", "--config=" + file)).isEmpty();
    }

    @Test
    void anUnknownKeyIsAnsweredWithWhatTheCommandReads() throws IOException {
        Path file = Files.writeString(folder.resolve("bell.yaml"), "rope: 2\n");
        assertThat(saidOf("ring", "all", "--config=" + file))
                .endsWith("line 1: rope: no such setting; there are hours, loud, tone, tower");

        Files.writeString(file, "hous: 2\n");
        assertThat(saidOf("ring", "all", "--config=" + file))
                .endsWith("line 1: hous: no such setting; did you mean hours?");
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheOneMeant() {
        assertThat(saidOf("rign")).isEqualTo("bell: no command \"rign\"; did you mean ring?");
        assertThat(saidOf("ri")).isEqualTo("bell: no command \"ri\"; did you mean ring?");
    }

    @Test
    void aWordThatIsNoCommandIsTakenForWhatTheUsualOneIsFor() {
        assertThat(saidOf("help")).endsWith("did you mean bell --help?");
        assertThat(saidOf("1")).isEqualTo("bell: no command \"1\"; did you mean bell ring 1?");
        assertThat(saidOf("Old Tom"))
                .isEqualTo("bell: no command \"Old Tom\"; did you mean bell ring \"Old Tom\"?");
    }

    @Test
    void whatIsMissingTwiceOrTooMuchIsNamed() {
        assertThat(saidOf("ring")).isEqualTo("bell: TOWER is missing");
        assertThat(saidOf("ring", "all", "--hours")).startsWith("bell: --hours needs a value");
        assertThat(saidOf("ring", "all", "--hours=1", "--hours=2"))
                .isEqualTo("bell: --hours is given twice");
        assertThat(saidOf("ring", "all", "more")).isEqualTo("bell: \"more\" is one word too many");
        assertThat(saidOf("ring", "all", "--loud=5")).isEqualTo("bell: --loud takes no value");
        assertThat(saidOf("ring", "all", "--zzz")).isEqualTo("bell: no flag \"--zzz\"");
    }

    /** The first line on standard error; empty if there is none. */
    private String saidOf(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine bell = new CommandShape("bell", () -> {}, "Has bells.").commandLine();
        bell.addSubcommand("ring", new Ring().shape.commandLine())
                .setErr(new PrintWriter(errors, true))
                .setOut(new PrintWriter(new StringWriter()));
        Set<String> settings = Set.of("hours", "tone", "tower", "oil");
        new Invocation(new Program("bell", folder.resolve("none"), "ring", settings), environment)
                .run(() -> bell, arguments);
        return errors.toString().lines().findFirst().orElse("");
    }
}
