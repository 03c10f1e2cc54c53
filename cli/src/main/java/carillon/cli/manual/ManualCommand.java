package carillon.cli.manual;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.cli.words.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The command {@code generate-manual FOLDER}: writes the manual pages of its program. */
public final class ManualCommand {

    /** How it is called. */
    public static final String NAME = "generate-manual";

    private final CommandShape shape =
            new CommandShape(
                    NAME, this::write, "Writes the manual pages of all commands into a folder.");
    private final Value<Path> folder =
            shape.argument(
                    0,
                    "1",
                    "FOLDER",
                    Form.PATH,
                    "Where to write them, such as /usr/local/share/man/man1.");

    private ManualCommand() {}

    /** The command, to be added to its program's. */
    public static CommandLine commandLine() {
        return new ManualCommand().shape.commandLine();
    }

    /** The pages of a program: its own, and one for each of its commands. */
    static List<ManualPage> pages(CommandLine program) {
        List<ManualPage> pages = new ArrayList<>();
        pages.add(ManualPage.of(program));
        ManualPage.visible(program).values().forEach(each -> pages.add(ManualPage.of(each)));
        return pages;
    }

    private void write() {
        Path target = folder.get().orElseThrow();
        try {
            Files.createDirectories(target);
            for (ManualPage page : pages(program())) {
                Files.writeString(target.resolve(page.fileName()), page.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write manual pages to " + target + ": " + FileTrouble.words(e), e);
        }
    }

    private CommandLine program() {
        return shape.commandLine().getCommandSpec().root().commandLine();
    }
}
