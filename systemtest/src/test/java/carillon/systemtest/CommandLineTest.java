package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import carillon.cli.Invocation;
import carillon.cli.settings.Program;
import carillon.cli.settings.SettingNames;
import carillon.cli.shape.Commands;
import carillon.client.cli.Carillon;
import carillon.server.cli.Carillond;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What holds for both programs: their flags with values that nobody can mean, and their manual. */
@ParameterizedClass
@MethodSource("programs")
class CommandLineTest {

    private final Program program;
    private final Commands commands;
    @TempDir private Path folder;
    private final StringWriter errors = new StringWriter();

    CommandLineTest(Program program, Commands commands) {
        this.program = program.withConfiguration(Path.of("/nonexistent"));
        this.commands = commands;
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                arguments(Program.CARILLON, Carillon.commands()),
                arguments(Program.CARILLOND, Carillond.commands()));
    }

    @Test
    void theProgramKnowsTheSettingsOfItsCommands() {
        assertThat(program.settings()).isEqualTo(SettingNames.of(commands.all()));
    }

    @TestFactory
    Stream<DynamicTest> nonsenseIsWrongUsageInWordsOfOurs() {
        CommandLine all = commands.all();
        return Stream.concat(Stream.of(all), all.getSubcommands().values().stream())
                .flatMap(this::nonsense)
                .map(words -> dynamicTest(String.join(" ", words), () -> assertRefused(words)));
    }

    private Stream<List<String>> nonsense(CommandLine command) {
        String name = command.getCommandSpec().name();
        Stream<String> before = name.equals(program.name()) ? Stream.of() : Stream.of(name);
        List<String> words = before.toList();
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .flatMap(CommandLineTest::nonsense)
                .map(flag -> Stream.concat(words.stream(), Stream.of(flag)).toList());
    }

    /** Of a text nothing is nonsense but that there is none. */
    private static Stream<String> nonsense(OptionSpec option) {
        String flag = option.longestName();
        return option.type().equals(String.class)
                ? Stream.of(flag + "=")
                : Stream.of(flag + "=", flag + "=no\0nsense '");
    }

    private void assertRefused(List<String> words) {
        errors.getBuffer().setLength(0);
        String flag = words.getLast().split("=", 2)[0];

        assertThat(run(words.toArray(String[]::new))).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString())
                .startsWith(program.name() + ": " + flag)
                .doesNotContain("java.")
                .doesNotContain("Exception");
    }

    @Test
    void noManualPageHoldsWhatWasToBeFilledIn() throws IOException {
        assertThat(run("generate-manual", folder.resolve("man1").toString())).isZero();

        try (Stream<Path> pages = Files.list(folder.resolve("man1"))) {
            assertThat(pages)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(
                            page -> assertThat(page).content().doesNotContain("%n", "${", "@|"));
        }
    }

    @Test
    void knowsNoCommandHelpAndPointsToTheFlag() {
        assertThat(run("help")).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString()).contains("'" + program.name() + " --help'");
    }

    private int run(String... words) {
        return new Invocation(program, Map.of())
                .run(() -> commands.all().setErr(new PrintWriter(errors, true)), words);
    }
}
