package carillon.client.cli;

import carillon.cli.Version;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import carillon.client.screen.Screen;
import carillon.multicast.network.InterfaceChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a subcommand: what is on the air. */
@Command(
        name = "carillon",
        description = {
            "Listens to the radio channels on the local network.",
            "Without a command: shows them to choose from with the keys; where there is no terminal,"
                    + " prints them."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Carillon implements Callable<Integer> {

    private static final Map<String, Supplier<Object>> SUBCOMMANDS = subcommands();

    @Mixin private final NetworkOptions network = new NetworkOptions();

    @Mixin private final SoundOptions sound = new SoundOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** All commands, with the types of their values. */
    static CommandLine commands() {
        CommandLine carillon = carillon();
        SUBCOMMANDS.forEach((name, command) -> carillon.addSubcommand(name, command.get()));
        return withTypes(carillon);
    }

    /**
     * The command that the first word names, without the others: reading the annotations of all
     * takes a tenth of a second. If it names none, all of them.
     */
    static CommandLine commands(String firstWord) {
        if (firstWord.equals("--version")) {
            return carillon();
        }
        Supplier<Object> command = SUBCOMMANDS.get(firstWord);
        return command == null
                ? commands()
                : withTypes(carillon().addSubcommand(firstWord, command.get()));
    }

    @Override
    public Integer call() {
        Optional<Screen> terminal = Screen.open();
        if (terminal.isEmpty()) {
            return new ListPrinter(network, spec.commandLine()).print(ListCommand.LISTEN, false);
        }
        try (Screen screen = terminal.get()) {
            return new ScreenSession(network, sound).run(screen);
        }
    }

    private static CommandLine carillon() {
        return new CommandLine(new Carillon());
    }

    private static CommandLine withTypes(CommandLine commands) {
        return commands.registerConverter(InterfaceChoice.class, InterfaceChoice::parse)
                .registerConverter(OutputSpec.class, OutputSpec::parse)
                .registerConverter(SampleRate.class, SampleRate::parse);
    }

    // In the order of the help.
    private static Map<String, Supplier<Object>> subcommands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("list", ListCommand::new);
        commands.put("play", PlayCommand::new);
        commands.put("record", RecordCommand::new);
        commands.put("sdp", SdpCommand::new);
        commands.put("m3u", M3uCommand::new);
        commands.put("train", TrainCommand::new);
        // No method reference: to one into a class as old as these, JDK 25 makes no AOT cache.
        commands.put("generate-completion", () -> new GenerateCompletion());
        return commands;
    }
}
