package carillon.client.cli;

import carillon.cli.GroupConverter;
import carillon.cli.manual.ManualCommand;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import carillon.client.screen.Screen;
import carillon.multicast.network.InterfaceChoice;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/** The command without a subcommand, which shows what is on the air; and all subcommands. */
final class Carillon {

    private static final Map<String, Supplier<CommandLine>> SUBCOMMANDS = subcommands();

    private final CommandShape shape =
            new CommandShape(
                    "carillon",
                    this::show,
                    "Listens to the radio channels on the local network.",
                    "Without a command: shows them to choose from with the keys; where there is no"
                            + " terminal, prints them.");
    private final NetworkFlags network = new NetworkFlags(shape);
    private final SoundFlags sound = new SoundFlags(shape, network);

    /** All commands, with the types of their values. */
    static CommandLine commands() {
        CommandLine carillon = new Carillon().shape.commandLine();
        SUBCOMMANDS.forEach((name, command) -> carillon.addSubcommand(name, command.get()));
        return withTypes(carillon);
    }

    /**
     * The command that the first word names, without the others, which need not be made then. All
     * of them if it names none, or one that speaks of all; only the one without a name if there is
     * no word.
     */
    static CommandLine commands(String firstWord) {
        CommandLine carillon = new Carillon().shape.commandLine();
        if (firstWord.equals("--version")) {
            return carillon;
        }
        if (firstWord.isEmpty()) {
            return withTypes(carillon);
        }
        Supplier<CommandLine> command = SUBCOMMANDS.get(firstWord);
        return command == null || firstWord.startsWith("generate-")
                ? commands()
                : withTypes(carillon.addSubcommand(firstWord, command.get()));
    }

    private void show() {
        Optional<Screen> terminal = Screen.open();
        if (terminal.isEmpty()) {
            new ListPrinter(network, shape.commandLine()).print(ListCommand.LISTEN, false);
            return;
        }
        try (Screen screen = terminal.get()) {
            new ScreenSession(network, sound).run(screen);
        }
    }

    /** Teaches commands the types of their values. */
    static CommandLine withTypes(CommandLine commands) {
        return commands.registerConverter(InterfaceChoice.class, InterfaceChoice::parse)
                .registerConverter(InetSocketAddress.class, new GroupConverter())
                .registerConverter(OutputSpec.class, OutputSpec::parse)
                .registerConverter(SampleRate.class, SampleRate::parse);
    }

    // In the order of the help.
    private static Map<String, Supplier<CommandLine>> subcommands() {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("list", () -> new ListCommand().commandLine());
        commands.put("play", () -> new PlayCommand().commandLine());
        commands.put("record", () -> new RecordCommand().commandLine());
        commands.put("sdp", () -> new SdpCommand().commandLine());
        commands.put("m3u", () -> new M3uCommand().commandLine());
        commands.put("train", () -> new TrainCommand().commandLine());
        commands.put("generate-completion", () -> new CommandLine(new GenerateCompletion()));
        commands.put("generate-manual", ManualCommand::commandLine);
        return commands;
    }
}
