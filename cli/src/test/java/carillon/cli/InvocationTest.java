package carillon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.cli.settings.Program;
import carillon.cli.shape.DurationConverter;
import carillon.cli.shape.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class InvocationTest {

    @TempDir private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Player player = new Player();
    private final StringWriter errors = new StringWriter();

    @Command(name = "parent")
    static final class Parent {

        @Option(names = {"-v", "--verbose"})
        boolean verbose;

        @Option(names = "--ttl")
        int ttl;
    }

    @Command(name = "player")
    static final class Player implements Callable<Integer> {

        @Option(names = "--ttl", defaultValue = "1")
        private int ttl;

        @Option(names = "--list-group", defaultValue = "none")
        private String listGroup = "";

        @Option(names = "--buffer", defaultValue = "200ms", converter = DurationConverter.class)
        private Duration buffer = Duration.ZERO;

        @Option(names = "--link-root", split = "\n")
        private List<Path> linkRoots = List.of();

        @Option(names = {"-v", "--verbose"})
        private boolean verbose;

        @Option(names = "--fail")
        private String failure = "";

        @Option(names = "--config")
        private Path config = Path.of("");

        @Parameters(paramLabel = "LIBRARY", arity = "0..1", defaultValue = "./medialib")
        private Path library = Path.of("");

        @Override
        public Integer call() {
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure + config);
            }
            return Invocation.DONE;
        }
    }

    @Test
    void takesTheDefaultWhenNobodySaysOtherwise() {
        assertThat(run()).isZero();
        assertThat(player.ttl).isEqualTo(1);
        assertThat(player.library).isEqualTo(Path.of("./medialib"));
    }

    @Test
    void letsFlagBeatEnvironmentAndEnvironmentBeatFile() throws IOException {
        Path file = write("ttl: 2\nlist-group: from file\nbuffer: 1s\nlibrary: /srv/radio\n");
        environment.put("CARILLON_LIST_GROUP", "from environment");
        environment.put("CARILLON_BUFFER", "2s");

        assertThat(run("--config=" + file, "--buffer", "3s")).isZero();

        assertThat(player.ttl).isEqualTo(2);
        assertThat(player.library).isEqualTo(Path.of("/srv/radio"));
        assertThat(player.listGroup).isEqualTo("from environment");
        assertThat(player.buffer).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void readsSwitchesAndListsFromTheFile() throws IOException {
        Path file = write("verbose: true\nlink-root:\n  - /a, b\n  - /c\n");

        assertThat(run("--config", file.toString())).isZero();

        assertThat(player.verbose).isTrue();
        assertThat(player.linkRoots).containsExactly(Path.of("/a, b"), Path.of("/c"));
    }

    @Test
    void readsTheUsualFileOnlyIfItIsThere() throws IOException {
        assertThat(run()).isZero();
        Files.writeString(folder.resolve("usual.yaml"), "ttl: 9");
        assertThat(run()).isZero();
        assertThat(player.ttl).isEqualTo(9);
    }

    @Test
    void refusesAnUnknownKeyWithItsLine() throws IOException {
        Path file = write("ttl: 2\n\n# a comment\nttll: 3\n");

        assertThat(run("--config=" + file)).isEqualTo(Invocation.WRONG_USAGE);

        assertThat(errors.toString()).startsWith("player: " + file + ", line 4: ttll: no such");
    }

    @Test
    void refusesAKeyGivenTwice() throws IOException {
        assertThat(run("--config=" + write("ttl: 2\nttl: 3\n"))).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString()).contains("line 2", "ttl");
    }

    @Test
    void refusesBrokenYamlAndAMissingFile() throws IOException {
        assertThat(run("--config=" + write("ttl: [2"))).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString()).contains("no YAML");
        assertThat(run("--config=" + folder.resolve("no.yaml"))).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString()).contains("it is not there");
    }

    @Test
    void saysOfAMistakeInTheFileWhatItIsOnOneLine() throws IOException {
        Path file = write("ttl: 2\nlibrary: @home\n");

        assertThat(run("--config=" + file)).isEqualTo(Invocation.WRONG_USAGE);

        assertThat(errors.toString().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(errors.toString())
                .startsWith("player: " + file + ", line 2: no YAML: found character '@'");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThat(run("--config=" + folder)).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString())
                .startsWith(
                        "player: cannot read the configuration file " + folder + ": it is a folder")
                .doesNotContain("java");
    }

    @Test
    void refusesAListWhereOneValueIsMeant() throws IOException {
        Path file = write("verbose: true\nttl: [2, 3]\n");

        assertThat(run("--config=" + file)).isEqualTo(Invocation.WRONG_USAGE);

        assertThat(errors.toString())
                .startsWith("player: " + file + ", line 2: ttl: takes one value, not a list");
    }

    @Test
    void answersAWrongFlagWithOneLineAndTheWayToHelp() {
        assertThat(run("--tttl=3")).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "player: no flag \"--tttl\"; did you mean --ttl?", "See 'player --help'.");
    }

    @Test
    void showsTheStackTraceOfAFailureOnlyWhenAsked() {
        assertThat(run("--fail", "the disk is full")).isEqualTo(Invocation.FAILED);
        assertThat(errors.toString().lines()).containsExactly("player: the disk is full");
        assertThat(run("-v", "--fail", "the disk is full")).isEqualTo(Invocation.FAILED);
        assertThat(errors.toString()).contains("at carillon.cli");
    }

    @Test
    void showsNothingThatATerminalObeysInAStackTraceEither() {
        assertThat(run("-v", "--fail", "no library at /srv/\u001B[2J"))
                .isEqualTo(Invocation.FAILED);
        assertThat(errors.toString()).contains("at carillon.cli").doesNotContain("\u001B");
    }

    @Test
    void showsTheStackTraceOfASubcommandHoweverItIsAskedFor() {
        environment.put("CARILLON_FAIL", "the disk is full");
        for (String[] words :
                new String[][] {
                    {"player", "--verbose"}, {"player", "-v"}, {"-v", "player"},
                }) {
            errors.getBuffer().setLength(0);
            assertThat(runBelow(words)).isEqualTo(Invocation.FAILED);
            assertThat(errors.toString()).as(String.join(" ", words)).contains("at carillon.cli");
        }

        environment.put("CARILLON_VERBOSE", "true");
        errors.getBuffer().setLength(0);
        assertThat(runBelow("player")).isEqualTo(Invocation.FAILED);
        assertThat(errors.toString()).contains("at carillon.cli");
    }

    @Test
    void knowsItsVersion() {
        assertThat(Version.number()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void knowsAfterwardsWhetherThePersonWantedToKnowMore() {
        Invocation plain = invocation();
        plain.run(InvocationTest::parent, "player");
        assertThat(plain.isVerbose()).isFalse();

        Invocation verbose = invocation();
        verbose.run(InvocationTest::parent, "player", "-v");
        assertThat(verbose.isVerbose()).isTrue();
    }

    @Test
    void heedsNoSettingThatTheCommandLineBeatsInACommandBelow() {
        environment.put("CARILLON_TTL", "many");

        assertThat(runBelow("player", "--ttl=3")).isZero();
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void namesTheCommandWhoseSettingIsWrong() {
        environment.put("CARILLON_TTL", "many");

        assertThat(runBelow("player")).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString()).contains("CARILLON_TTL", "'parent player --help'");
    }

    private Invocation invocation() {
        return new Invocation(program(), environment);
    }

    private static CommandLine parent() {
        return new CommandLine(new Parent()).addSubcommand(new Player());
    }

    private int run(String... arguments) {
        return invocation()
                .run(() -> new CommandLine(player).setErr(new PrintWriter(errors)), arguments);
    }

    private int runBelow(String... arguments) {
        return invocation().run(() -> parent().setErr(new PrintWriter(errors)), arguments);
    }

    private Program program() {
        Set<String> settings =
                Set.of("ttl", "list-group", "buffer", "link-root", "verbose", "fail", "library");
        return new Program("player", folder.resolve("usual.yaml"), "play", settings);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("player.yaml"), text);
    }
}
