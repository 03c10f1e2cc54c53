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
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // one form of numbers everywhere
        Invocation invocation = new Invocation(Program.CARILLOND, System.getenv());
        System.exit(
                invocation.run(
                        () -> Carillond.commands().of(arguments).setOut(new StandardOutput()),
                        arguments));
    }
}
