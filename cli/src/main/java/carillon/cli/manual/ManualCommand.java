package carillon.cli.manual;

import carillon.cli.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command {@code generate-manual FOLDER}: writes the manual pages of its program. */
public final class ManualCommand {

    private final CommandSpec spec;
    private final PositionalParamSpec folder =
            PositionalParamSpec.builder()
                    .index("0")
                    .arity("1")
                    .required(true)
                    .type(Path.class)
                    .paramLabel("FOLDER")
                    .description("Where to write them, such as /usr/local/share/man/man1.")
                    .build();

    private ManualCommand() {
        Callable<Integer> body = this::write;
        spec = CommandSpec.wrapWithoutInspection(body).name("generate-manual");
        spec.usageMessage().description("Writes the manual pages of all commands into a folder.");
        spec.addPositional(folder);
        spec.mixinStandardHelpOptions(true);
    }

    /** The command, to be added to its program's. */
    public static CommandLine commandLine() {
        return new CommandLine(new ManualCommand().spec);
    }

    /** The pages of a program: its own, and one for each of its commands. */
    static List<ManualPage> pages(CommandLine program) {
        List<ManualPage> pages = new ArrayList<>();
        pages.add(ManualPage.of(program));
        ManualPage.visible(program).values().forEach(each -> pages.add(ManualPage.of(each)));
        return pages;
    }

    private int write() {
        Path target = folder.getValue();
        try {
            Files.createDirectories(target);
            for (ManualPage page : pages(spec.root().commandLine())) {
                Files.writeString(target.resolve(page.fileName()), page.text());
            }
            return Invocation.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write manual pages to " + target, e);
        }
    }
}
