package carillon.server.cli;

import carillon.cli.Invocation;
import carillon.cli.Settings;
import carillon.cli.StandardOutput;
import java.nio.file.Path;
import picocli.CommandLine;

/** Where carillond begins. */
public final class CarillondMain {

    private static final Path CONFIGURATION = Path.of("/etc/carillon/carillond.yaml");

    private CarillondMain() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        Invocation invocation = new Invocation("carillond", CONFIGURATION, System.getenv());
        System.exit(
                invocation.run(() -> commands(arguments).setOut(new StandardOutput()), arguments));
    }

    private static CommandLine commands(String[] arguments) {
        return Settings.haveFile(arguments, System.getenv(), CONFIGURATION)
                ? Carillond.commands().all()
                : Carillond.commands().of(arguments);
    }
}
