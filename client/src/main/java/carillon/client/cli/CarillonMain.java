package carillon.client.cli;

import carillon.cli.Invocation;
import carillon.cli.Settings;
import carillon.cli.StandardOutput;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** The program {@code carillon}. */
public final class CarillonMain {

    private static final Path CONFIGURATION = Path.of("/etc/carillon/carillon.yaml");

    private CarillonMain() {}

    /** Runs the command line and exits: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        Invocation invocation = new Invocation("carillon", CONFIGURATION, System.getenv());
        System.exit(
                StopSignal.guard(
                        () -> invocation.run(() -> plain(commands(arguments)), arguments),
                        invocation::isVerbose,
                        System.err));
    }

    // Messages name channels and repeat what a decoder said: nothing of that is for the terminal.
    private static CommandLine plain(CommandLine commands) {
        return commands.setOut(new StandardOutput())
                .setErr(new PrintWriter(new PlainWriter(commands.getErr()), true));
    }

    private static CommandLine commands(String[] arguments) {
        return Settings.haveFile(arguments, System.getenv(), CONFIGURATION)
                ? Carillon.commands().all()
                : Carillon.commands().of(arguments);
    }
}
