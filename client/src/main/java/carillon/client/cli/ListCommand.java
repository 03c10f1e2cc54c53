package carillon.client.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code carillon list}. */
@Command(
        name = "list",
        description = "Prints the channels on the air and what is on.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    /** How long to listen: two rounds of every list. */
    static final Duration LISTEN = Duration.ofSeconds(2);

    @Mixin private final NetworkOptions network = new NetworkOptions();

    @Option(names = "--json", description = "Print a JSON array, one object for each channel.")
    private boolean isJson;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = "Listen for so long. Default: 2s.")
    private Duration time = LISTEN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return new ListPrinter(network, spec.commandLine()).print(time, isJson);
    }
}
