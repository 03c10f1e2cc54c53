package carillon.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.cli.Invocation;
import carillon.cli.settings.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class ManualCommandTest {

    @TempDir private Path folder;

    @Test
    void writesAPageForTheProgramAndForEachOfItsCommands() {
        assertThat(run(folder.resolve("man1").toString())).isEqualTo(Invocation.DONE);

        assertThat(folder.resolve("man1"))
                .isDirectoryContaining("glob:**/bell.1")
                .isDirectoryContaining("glob:**/bell-ring.1")
                .isDirectoryContaining("glob:**/bell-generate-manual.1")
                .isDirectoryNotContaining("glob:**/bell-oil.1");
    }

    @Test
    void saysWhatTheHelpSays() throws IOException {
        run(folder.toString());

        assertThat(Files.readString(folder.resolve("bell-ring.1")))
                .contains(".TH \"BELL\\-RING\" 1 ")
                .contains(".SH \"NAME\"\nbell\\-ring \\- rings once\n")
                .contains(".SH \"SYNOPSIS\"\nbell ring [OPTION]... TOWER [HOUR]\n")
                .contains(".B \"\\-\\-volume=LOUDNESS\"\nHow loud. Default: 5.\n")
                .contains(".B \"HOUR\"\n\\&.5 is half past midnight.\n")
                .contains(".SH \"ENVIRONMENT\"\n.TP\n.B \"CARILLON_HOUR, CARILLON_TOWER, ")
                .contains(".B \"/etc/carillon/bell.yaml\"\n")
                .contains(".SH \"EXIT STATUS\"\n.TP\n.B \"0\"\n")
                .endsWith(".SH \"SEE ALSO\"\nbell(1), carillon(1), carillond(1)\n");
        assertThat(Files.readString(folder.resolve("bell.1")))
                .contains(".B \"ring\"\nRings once. Not at night.\n")
                .contains("carillond(1), bell\\-ring(1), bell\\-generate\\-manual(1)")
                .doesNotContain("oil");
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        StringWriter errors = new StringWriter();
        int code = run(errors, file.toString());

        assertThat(code).isEqualTo(Invocation.FAILED);
        assertThat(errors.toString())
                .isEqualTo(
                        "bell: cannot write manual pages to "
                                + file
                                + ": something else is in its place\n");
    }

    private static int run(String folder) {
        return run(new StringWriter(), folder);
    }

    private static int run(StringWriter errors, String folder) {
        return new Invocation(new Program("bell", Path.of("none.yaml"), "ring", Set.of()), Map.of())
                .run(() -> bell(errors), "generate-manual", folder);
    }

    private static CommandLine bell(StringWriter errors) {
        CommandSpec bell = command("bell", "Rings.");
        CommandSpec ring = command("ring", "Rings once. Not at night.");
        ring.addOption(
                OptionSpec.builder("--volume")
                        .type(int.class)
                        .paramLabel("LOUDNESS")
                        .description("How loud.", "Default: 5.")
                        .build());
        ring.addPositional(argument(0, "1", "TOWER", "Which."));
        ring.addPositional(argument(1, "0..1", "HOUR", ".5 is half past midnight."));
        CommandSpec oil = command("oil", "For the sexton only.");
        oil.usageMessage().hidden(true);
        return new CommandLine(bell)
                .addSubcommand("ring", ring)
                .addSubcommand("oil", oil)
                .addSubcommand("generate-manual", ManualCommand.commandLine())
                .setErr(new PrintWriter(errors, true));
    }

    private static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Runnable) () -> {}).name(name);
        spec.usageMessage().description(description);
        return spec;
    }

    private static PositionalParamSpec argument(
            int index, String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity(arity)
                .required(arity.equals("1"))
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }
}
