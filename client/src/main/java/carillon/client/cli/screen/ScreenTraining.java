package carillon.client.cli.screen;

import carillon.cli.shape.CommandShape;
import carillon.client.ClientException;
import carillon.client.cli.flags.NetworkFlags;
import carillon.client.cli.flags.SoundFlags;
import carillon.client.screen.Screen;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;

/**
 * Shows the interactive screen on a terminal that nobody sees, with a person who chooses a channel,
 * makes it louder and leaves.
 */
public final class ScreenTraining {

    private static final String KEYS = "\u001B[B1\r+-mm\u001B[C9\f?q";

    private final CommandShape shape = new CommandShape("screen", this::show, "");
    private final NetworkFlags network = new NetworkFlags(shape);
    private final SoundFlags sound = new SoundFlags(shape, network);

    public CommandLine commandLine() {
        shape.hide();
        return shape.commandLine();
    }

    private void show() {
        // Trains the way to the terminal of the process, where there is one or not.
        Optional<Screen> seen = Screen.open();
        seen.ifPresent(Screen::close);
        try (Screen unseen = Screen.unseen(new SlowKeys(KEYS))) {
            new ScreenSession(network, sound).run(unseen);
        } catch (IOException e) {
            throw new ClientException("no terminal to train the screen on: " + e.getMessage(), e);
        }
    }
}
