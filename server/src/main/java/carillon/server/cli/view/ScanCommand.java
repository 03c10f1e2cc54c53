package carillon.server.cli.view;

import carillon.cli.Invocation;
import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Value;
import carillon.library.scan.ScannedLibrary;
import carillon.server.cli.flags.LibraryFlags;
import java.io.PrintWriter;
import picocli.CommandLine;

/** {@code carillond scan}: what the server would play, what it refuses, and why. */
public final class ScanCommand {

    private final CommandShape shape =
            CommandShape.judging(
                    "scan",
                    this::scan,
                    "Shows what serve would play, what it refuses, and why. Writes nothing. What"
                            + " depends on --base-group or --max-rate only serve says.");
    private final LibraryFlags library = new LibraryFlags(shape);
    private final Value<Boolean> json =
            shape.flag("--json", "Print a JSON object of channels and remarks.");

    /** The command. */
    public CommandLine commandLine() {
        return shape.commandLine();
    }

    private int scan() {
        library.beginLog();
        ScannedLibrary scanned = library.visit().scan();
        PrintWriter out = shape.commandLine().getOut();
        if (json.or(false)) {
            ScanJson.write(scanned, out);
        } else {
            ScanText.write(scanned, out);
        }
        out.flush();
        return scanned.channels().isEmpty() ? Invocation.FAILED : Invocation.DONE;
    }
}
