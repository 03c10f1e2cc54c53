package carillon.cli.settings;

import carillon.cli.shape.ExitCode;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program as its command line needs to know it before any command of it is made.
 *
 * @param name what messages begin with
 * @param configuration the configuration file that is read if it is there
 * @param usual the command that is meant when somebody leaves it out and says only what it is for
 * @param settings what may stand in the configuration file: the {@link SettingNames keys} of the
 *     flags and arguments of all commands
 */
public record Program(String name, Path configuration, String usual, Set<String> settings) {

    /** The client. */
    public static final Program CARILLON =
            new Program(
                    "carillon",
                    Path.of("/etc/carillon/carillon.yaml"),
                    "play",
                    Set.of(
                            "buffer",
                            "channel",
                            "control",
                            "decoder",
                            "file",
                            "for",
                            "force",
                            "interface",
                            "json",
                            "list-group",
                            "output",
                            "rate",
                            "split",
                            "state",
                            "stats",
                            "verbose"));

    /** The server. */
    public static final Program CARILLOND =
            new Program(
                    "carillond",
                    Path.of("/etc/carillon/carillond.yaml"),
                    "serve",
                    Set.of(
                            "base-group",
                            "channel",
                            "datagram",
                            "dscp",
                            "for",
                            "frames-per-packet",
                            "from",
                            "interface",
                            "json",
                            "library",
                            "link-root",
                            "list-group",
                            "max-rate",
                            "port",
                            "rebuild-index",
                            "sap",
                            "state",
                            "ttl",
                            "verbose"));

    public Program {
        settings = Set.copyOf(settings);
    }

    /** The same program with its configuration elsewhere. */
    public Program withConfiguration(Path elsewhere) {
        return new Program(name, elsewhere, usual, settings);
    }

    /** The end of its help, in paragraphs: where else flags may stand, and the exit codes. */
    public String[] closing() {
        return new String[] {
            "",
            "Every flag can stand in the environment (CARILLON_LIST_GROUP for --list-group) and in "
                    + configuration
                    + " (list-group: ...). A flag beats the environment, the environment beats the"
                    + " file. An empty variable counts as not set.",
            "",
            Stream.of(ExitCode.values())
                    .map(code -> code.number() + ": " + code.meaning() + ".")
                    .collect(Collectors.joining(" ", "Exit code ", ""))
        };
    }
}
