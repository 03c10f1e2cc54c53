package carillon.server.cli;

import carillon.cli.manual.ManualCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** All commands of the server. */
final class Carillond {

    private static final Map<String, Supplier<CommandLine>> SUBCOMMANDS = subcommands();

    private Carillond() {}

    /** All commands. */
    static CommandLine commands() {
        CommandLine carillond = new CommandLine(new CarillondCommand());
        SUBCOMMANDS.forEach((name, command) -> carillond.addSubcommand(name, command.get()));
        return carillond;
    }

    /**
     * The command that the first word names, without the others: a starting server would spend more
     * time on making those than on anything else. All of them if it names none, or one that speaks
     * of all.
     */
    static CommandLine commands(String firstWord) {
        Supplier<CommandLine> command = SUBCOMMANDS.get(firstWord);
        if (command == null || firstWord.startsWith("generate-")) {
            return firstWord.equals("--version")
                    ? new CommandLine(new CarillondCommand())
                    : commands();
        }
        return new CommandLine(new CarillondCommand()).addSubcommand(firstWord, command.get());
    }

    // In the order of the help.
    private static Map<String, Supplier<CommandLine>> subcommands() {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new CommandLine(new ServeCommand()));
        commands.put("scan", () -> new CommandLine(new ScanCommand()));
        commands.put("guide", () -> new CommandLine(new GuideCommand()));
        commands.put("train", () -> new CommandLine(new TrainCommand()));
        commands.put("generate-completion", () -> new CommandLine(new GenerateCompletion()));
        commands.put("generate-manual", ManualCommand::commandLine);
        return commands;
    }
}
