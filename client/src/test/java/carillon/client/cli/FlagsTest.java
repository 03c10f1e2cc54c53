package carillon.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import carillon.cli.Invocation;
import carillon.cli.settings.Program;
import carillon.cli.settings.SettingNames;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every flag of every command, with values that nobody can mean. */
class FlagsTest {

    private static final Program PROGRAM =
            Program.CARILLON.withConfiguration(Path.of("/nonexistent"));

    @Test
    void theProgramKnowsTheSettingsOfItsCommands() {
        assertThat(PROGRAM.settings()).isEqualTo(SettingNames.of(Carillon.commands().all()));
    }

    @TestFactory
    Stream<DynamicTest> nonsenseIsWrongUsageInWordsOfOurs() {
        CommandLine all = Carillon.commands().all();
        return Stream.concat(Stream.of(all), all.getSubcommands().values().stream())
                .flatMap(FlagsTest::nonsense)
                .map(words -> dynamicTest(String.join(" ", words), () -> assertRefused(words)));
    }

    private static Stream<List<String>> nonsense(CommandLine command) {
        String name = command.getCommandSpec().name();
        Stream<String> before = name.equals("carillon") ? Stream.of() : Stream.of(name);
        List<String> words = before.toList();
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .flatMap(FlagsTest::nonsense)
                .map(flag -> Stream.concat(words.stream(), Stream.of(flag)).toList());
    }

    /** Of a text nothing is nonsense but that there is none. */
    private static Stream<String> nonsense(OptionSpec option) {
        String flag = option.longestName();
        return option.type().equals(String.class)
                ? Stream.of(flag + "=")
                : Stream.of(flag + "=", flag + "=no\0nsense '");
    }

    private static void assertRefused(List<String> words) {
        StringWriter errors = new StringWriter();
        int code =
                new Invocation(PROGRAM, Map.of())
                        .run(
                                () ->
                                        Carillon.commands()
                                                .all()
                                                .setErr(new PrintWriter(errors, true)),
                                words.toArray(String[]::new));
        String flag = words.getLast().split("=", 2)[0];
        assertThat(code).as(errors.toString()).isEqualTo(Invocation.WRONG_USAGE);
        assertThat(errors.toString())
                .startsWith("carillon: " + flag)
                .doesNotContain("java.")
                .doesNotContain("Exception");
    }
}
