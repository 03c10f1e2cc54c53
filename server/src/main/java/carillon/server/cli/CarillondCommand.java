package carillon.server.cli;

import carillon.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says that one is missing. */
@Command(
        name = "carillond",
        description =
                "Puts every folder of a media library on the air, each on its own multicast group.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Every flag can stand in the environment (CARILLON_LIST_GROUP for --list-group) and in",
            "/etc/carillon/carillond.yaml (list-group: ...). Flag beats environment beats file.",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        })
final class CarillondCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: serve, scan or guide");
    }
}
