package carillon.server.cli.flags;

import carillon.cli.settings.Settings;
import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.server.cli.log.Logging;
import carillon.server.guide.LibraryVisit;
import java.nio.file.Path;
import java.util.List;

/** The flags of every command that looks at a library: where it is, what is kept of it, the log. */
public final class LibraryFlags {

    private static final String DEFAULT = "./medialib";

    private final Value<Path> library;
    private final Value<List<Path>> linkRoots;
    private final Value<Path> state;
    private final Value<Boolean> verbose;

    /** Adds them to a command. */
    public LibraryFlags(CommandShape command) {
        library =
                command.argument(
                        0,
                        "0..1",
                        "LIBRARY",
                        Form.PATH,
                        "The folder of channel folders. Default: " + DEFAULT + ".");
        linkRoots =
                command.values(
                        "--link-root",
                        "DIR",
                        Form.PATH,
                        "A folder outside the library that symbolic links may lead into; can be"
                                + " given several times.");
        state =
                command.value(
                        "--state",
                        "DIR",
                        Form.PATH,
                        "Folder for the index, the edition log and the lock. Default:"
                                + " $XDG_STATE_HOME/carillon, else ~/.local/state/carillon; for"
                                + " root /var/lib/carillon.");
        // Settings looks for it before the command line is read.
        command.value(
                Settings.CONFIG,
                "FILE",
                Form.PATH,
                "Read flags from this file. Default: /etc/carillon/carillond.yaml, if there.");
        verbose = command.flag("-v --verbose", "Say more; on a failure, where in the program.");
    }

    /** The library. */
    public Path library() {
        return library.or(Path.of(DEFAULT)).toAbsolutePath().normalize();
    }

    /** Where its links may lead. */
    public List<Path> linkRoots() {
        return linkRoots.or(List.of());
    }

    /** A look at it. */
    public LibraryVisit visit() {
        return new LibraryVisit(library(), linkRoots(), serverState());
    }

    /** The server's part of the state directory. */
    public Path serverState() {
        return state.get().orElseGet(StateFolder::usual).resolve("server").toAbsolutePath();
    }

    /** Begins the log, as loud as told. */
    public void beginLog() {
        Logging.begin(verbose.or(false));
    }
}
