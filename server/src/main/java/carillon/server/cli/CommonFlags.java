package carillon.server.cli;

import carillon.cli.Settings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Flags of every command. */
final class CommonFlags {

    @Option(
            names = Settings.CONFIG,
            paramLabel = "FILE",
            description =
                    "Configuration file. Default: /etc/carillon/carillond.yaml, if there is one.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more, and show where errors come from.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }

    Optional<Path> config() {
        return config;
    }
}
