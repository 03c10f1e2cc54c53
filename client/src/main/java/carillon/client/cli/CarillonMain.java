package carillon.client.cli;

import carillon.cli.Invocation;
import carillon.cli.StandardOutput;
import carillon.cli.settings.Program;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;

/** The program {@code carillon}. */
public final class CarillonMain {

    private CarillonMain() {}

    /** Runs the command line and exits: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        // One form of numbers everywhere; that of any other locale would have to be read first.
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        Invocation invocation = new Invocation(Program.CARILLON, System.getenv());
        System.exit(
                StopSignal.guard(
                        () ->
                                invocation.run(
                                        () -> plain(Carillon.commands().of(arguments)), arguments),
                        invocation::isVerbose,
                        System.err));
    }

    // Messages name channels and repeat what a decoder said: nothing of that is for the terminal.
    private static CommandLine plain(CommandLine commands) {
        return commands.setOut(new StandardOutput())
                .setErr(new PrintWriter(new PlainWriter(commands.getErr()), true));
    }
}
