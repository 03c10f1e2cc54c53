package carillon.client.cli;

import carillon.cli.manual.CompletionCommand;
import carillon.cli.manual.ManualCommand;
import carillon.cli.settings.Program;
import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Commands;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.SoundFlags;
import carillon.client.cli.list.ListCommand;
import carillon.client.cli.list.ListPrinter;
import carillon.client.cli.list.M3uCommand;
import carillon.client.cli.list.SdpCommand;
import carillon.client.cli.play.PlayCommand;
import carillon.client.cli.record.RecordCommand;
import carillon.client.cli.screen.ScreenSession;
import carillon.client.screen.Screen;
import java.util.Optional;

/** The command without a subcommand, which shows what is on the air; and all subcommands. */
public final class Carillon {

    private final CommandShape shape =
            new CommandShape(
                    "carillon",
                    this::show,
                    "Listens to the radio channels on the local network.",
                    "Without a command: shows them to choose from with the keys; where there is no"
                            + " terminal, prints them.");
    private final NetworkFlags network = new NetworkFlags(shape);
    private final SoundFlags sound = new SoundFlags(shape, network);

    private Carillon() {
        shape.closing(Program.CARILLON.closing());
    }

    /** All commands. */
    public static Commands commands() {
        return new Commands(() -> new Carillon().shape.commandLine())
                .with("list", () -> new ListCommand().commandLine())
                .with("play", () -> new PlayCommand().commandLine())
                .with("record", () -> new RecordCommand().commandLine())
                .with("sdp", () -> new SdpCommand().commandLine())
                .with("m3u", () -> new M3uCommand().commandLine())
                .with("train", () -> new TrainCommand().commandLine())
                .withOneAboutAll(CompletionCommand.NAME, CompletionCommand::commandLine)
                .withOneAboutAll(ManualCommand.NAME, ManualCommand::commandLine);
    }

    private void show() throws InterruptedException {
        Optional<Screen> terminal = Screen.open();
        StopSignal.heed(); // who asks a terminal does not say that he was interrupted
        if (terminal.isEmpty()) {
            new ListPrinter(network, shape.commandLine()).print(Optional.empty(), false);
            return;
        }
        try (Screen screen = terminal.get()) {
            new ScreenSession(network, sound).run(screen);
        }
    }
}
