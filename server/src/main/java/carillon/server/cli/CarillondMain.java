package carillon.server.cli;

import carillon.cli.Invocation;
import carillon.cli.StandardOutput;
import carillon.cli.settings.Program;
import java.util.Locale;

/** Where carillond begins. */
public final class CarillondMain {

    private CarillondMain() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        // One form of numbers everywhere; that of any other locale would have to be read first.
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        Invocation invocation = new Invocation(Program.CARILLOND, System.getenv());
        System.exit(
                invocation.run(
                        () -> Carillond.commands().of(arguments).setOut(new StandardOutput()),
                        arguments));
    }
}
