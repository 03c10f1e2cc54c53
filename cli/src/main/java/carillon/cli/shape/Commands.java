package carillon.cli.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands of a program: the one without a name and those below it. Each is made only when it
 * is needed; a starting process would spend more time on making all than on anything else.
 */
public final class Commands {

    private final Supplier<CommandLine> program;
    private final Map<String, Supplier<CommandLine>> alone = new LinkedHashMap<>();
    private final Map<String, Supplier<CommandLine>> amongAll = new LinkedHashMap<>();

    /** Those of a program, without any below its own yet. */
    public Commands(Supplier<CommandLine> program) {
        this.program = program;
    }

    /** Adds one that needs no other. */
    public Commands with(String name, Supplier<CommandLine> command) {
        alone.put(name, command);
        return this;
    }

    /** Adds one that speaks of all others; in the help behind those. */
    public Commands withOneAboutAll(String name, Supplier<CommandLine> command) {
        amongAll.put(name, command);
        return this;
    }

    /** All of them. */
    public CommandLine all() {
        CommandLine all = program.get();
        alone.forEach((name, command) -> all.addSubcommand(name, command.get()));
        amongAll.forEach((name, command) -> all.addSubcommand(name, command.get()));
        return all;
    }

    /**
     * The command that the first word names, without the others; the program's alone if there is no
     * word, or one that asks for the version; else all.
     */
    public CommandLine of(String... arguments) {
        if (arguments.length == 0 || arguments[0].equals("--version")) {
            return program.get();
        }
        Supplier<CommandLine> command = alone.get(arguments[0]);
        return command == null ? all() : program.get().addSubcommand(arguments[0], command.get());
    }
}
