package carillon.client.cli;

import carillon.cli.Invocation;
import java.nio.file.Path;

/** The program {@code carillon}. */
public final class CarillonMain {

    private static final Path CONFIGURATION = Path.of("/etc/carillon/carillon.yaml");

    private CarillonMain() {}

    /** Runs the command line and exits: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        Invocation invocation = new Invocation("carillon", CONFIGURATION, System.getenv());
        System.exit(StopSignal.guard(() -> invocation.run(Carillon::commands, arguments)));
    }
}
