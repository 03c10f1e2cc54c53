package carillon.cli.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

class HelpTextTest {

    private final CommandShape shape =
            new CommandShape(
                    "tune",
                    () -> {},
                    "Finds a station and tells whether its bells are heard by all who listen to it"
                            + " now.",
                    "Twice.");

    @Test
    void breaksLinesAtBlanksOnly() {
        shape.value(
                "--state",
                "DIR",
                Form.PATH,
                "Keeps what it found in /a/folder/that/is/named/at/great/length/tuned.yaml, or in"
                        + " ~/.local/state.");

        assertThat(help().subList(4, 8))
                .containsExactly(
                        "  -h, --help              Show this help message and exit.",
                        "      --state=DIR         Keeps what it found in",
                        "                          "
                                + "/a/folder/that/is/named/at/great/length/tuned.yaml, or",
                        "                          in ~/.local/state.");
    }

    @Test
    void describesInParagraphs() {
        assertThat(help().subList(0, 4))
                .containsExactly(
                        "Usage: tune [OPTIONS]",
                        "Finds a station and tells whether its bells are heard by all who listen to"
                                + " it",
                        "now.",
                        "Twice.");
    }

    @Test
    void aLongFlagStandsAboveItsMeaning() {
        shape.value("--list-group", "GROUP:PORT", Form.GROUP_AND_PORT, "Of the list.");
        shape.flag("-v --verbose", "Say more.");

        assertThat(help())
                .containsSubsequence(
                        "      --list-group=GROUP:PORT",
                        "                          Of the list.",
                        "  -v, --verbose           Say more.");
    }

    @Test
    void argumentsThatMayBeMissingStandInBrackets() {
        shape.argument(0, "1", "CHANNEL", Form.TEXT, "Which.");
        shape.argument(1, "0..1", "FILE", Form.PATH, "Where to.");

        assertThat(help())
                .contains("Usage: tune [OPTIONS] CHANNEL [FILE]")
                .containsSubsequence(
                        "      CHANNEL             Which.", "      [FILE]              Where to.");
    }

    @Test
    void listsTheCommandsThatAreForPeople() {
        CommandShape hidden = new CommandShape("train", () -> {}, "Prepares.");
        hidden.hide();
        shape.commandLine()
                .addSubcommand("play", new CommandShape("play", () -> {}, "Plays.").commandLine())
                .addSubcommand("train", hidden.commandLine());
        shape.closing("", "That is all.");

        assertThat(help()).endsWith("Commands:", "  play  Plays.", "", "That is all.");
    }

    private List<String> help() {
        CommandLine line = shape.commandLine();
        return line.getUsageMessage(Ansi.OFF).lines().toList();
    }
}
