package carillon.client.cli.list;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.client.cli.flags.NetworkFlags;
import java.time.Duration;
import picocli.CommandLine;

/** {@code carillon list}. */
public final class ListCommand {

    private final CommandShape shape =
            new CommandShape("list", this::list, "Prints the channels on the air and what is on.");
    private final Value<Boolean> json =
            shape.flag("--json", "Print a JSON array, one object for each channel.");
    private final Value<Duration> time =
            shape.value(
                    "--for",
                    "DURATION",
                    Form.DURATION,
                    "Listen for so long, such as 500ms or 1m. Default: 2s, and while a list is not"
                            + " all there up to 10s more, 2s once another is.");
    private final NetworkFlags network = new NetworkFlags(shape);

    public CommandLine commandLine() {
        return shape.commandLine();
    }

    private void list() {
        new ListPrinter(network, shape.commandLine()).print(time.get(), json.or(false));
    }
}
