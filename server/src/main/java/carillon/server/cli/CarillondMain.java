package carillon.server.cli;

import carillon.cli.Invocation;
import carillon.cli.manual.ManualCommand;
import java.nio.file.Path;
import picocli.CommandLine;

/** Where carillond begins. */
public final class CarillondMain {

    private CarillondMain() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        Path configuration = Path.of("/etc/carillon/carillond.yaml");
        Invocation invocation = new Invocation("carillond", configuration, System.getenv());
        System.exit(invocation.run(CarillondMain::commands, arguments));
    }

    private static CommandLine commands() {
        return new CommandLine(new CarillondCommand())
                .addSubcommand("generate-manual", ManualCommand.commandLine());
    }
}
