package carillon.cli.manual;

import carillon.cli.shape.CommandShape;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The command {@code generate-completion}: prints what completes a program's words in a shell. */
public final class CompletionCommand {

    /** How it is called. */
    public static final String NAME = "generate-completion";

    private final CommandShape shape =
            new CommandShape(
                    NAME,
                    this::print,
                    "Prints a script that lets bash and zsh complete commands and flags.",
                    "At once: source <(PROGRAM generate-completion). For good: into a file with"
                            + " the name of the program in"
                            + " /usr/local/share/bash-completion/completions.");

    private CompletionCommand() {}

    /** The command, to be added to its program's. */
    public static CommandLine commandLine() {
        return new CompletionCommand().shape.commandLine();
    }

    private void print() {
        CommandLine program = shape.commandLine().getCommandSpec().root().commandLine();
        PrintWriter out = shape.commandLine().getOut();
        String name = program.getCommandName();
        // It would speak for scripts with the name of the program too, which there are none of.
        out.println(
                AutoComplete.bash(name, program)
                        .replace(" %s %s.sh %s.bash".formatted(name, name, name), " " + name));
        out.flush();
    }
}
