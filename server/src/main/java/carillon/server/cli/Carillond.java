package carillon.server.cli;

import carillon.cli.manual.CompletionCommand;
import carillon.cli.manual.ManualCommand;
import carillon.cli.settings.Program;
import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Commands;
import carillon.server.cli.view.GuideCommand;
import carillon.server.cli.view.ScanCommand;

/** The command without a subcommand, which says that one is missing; and all subcommands. */
public final class Carillond {

    private final CommandShape shape =
            new CommandShape(
                    "carillond",
                    this::refuse,
                    "Puts every folder of a media library on the air, each on its own multicast"
                            + " group.");

    private Carillond() {
        shape.closing(Program.CARILLOND.closing());
    }

    /** All commands. */
    public static Commands commands() {
        return new Commands(() -> new Carillond().shape.commandLine())
                .with("serve", () -> new ServeCommand().commandLine())
                .with("scan", () -> new ScanCommand().commandLine())
                .with("guide", () -> new GuideCommand().commandLine())
                .with("train", () -> new TrainCommand().commandLine())
                .withOneAboutAll(CompletionCommand.NAME, CompletionCommand::commandLine)
                .withOneAboutAll(ManualCommand.NAME, ManualCommand::commandLine);
    }

    private void refuse() {
        throw shape.wrong("say what to do: serve, scan or guide");
    }
}
