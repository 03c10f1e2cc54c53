package carillon.client.decode;

import carillon.client.command.ProgramSearch;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs that a test needs. Where every tool must be there, a missing one fails the test. */
public final class RequiredTools {

    private RequiredTools() {}

    /** Skips the test, or fails it, if one of the programs is missing. */
    public static void need(String... programs) {
        for (String program : programs) {
            need(ProgramSearch.here().find(program).isPresent(), program + " is not installed");
        }
    }

    /** Skips the test, or fails it, if something that it needs is not there. */
    public static void need(boolean there, String missing) {
        if (!there && Boolean.getBoolean("carillon.tools.required")) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(there, missing);
    }
}
