package carillon.systemtest;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Programs of other projects that judge us. A test names those that it needs before it begins. */
final class Tool {

    private static final boolean REQUIRED = Boolean.getBoolean("carillon.tools.required");

    private Tool() {}

    /**
     * Skips the running test, with the reason, when a program is missing; fails it where tools are
     * required.
     */
    static void need(String... programs) {
        for (String program : programs) {
            if (!isInstalled(program)) {
                missing(program + " is not installed (.ci/run names the packages)");
            }
        }
    }

    /** Skips the running test unless it may make network namespaces. */
    static void needNamespaces() {
        need("ip");
        if (!"root".equals(System.getProperty("user.name"))) {
            missing("network namespaces need root");
        }
    }

    static void missing(String reason) {
        if (REQUIRED) {
            fail(reason);
        }
        abort(reason);
    }

    private static boolean isInstalled(String program) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
