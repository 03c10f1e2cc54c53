package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The programs of this checkout, started by their launchers as a user starts them. */
final class Checkout {

    private static final Path TOP =
            Path.of(System.getProperty("carillon.checkout", "..")).toAbsolutePath().normalize();

    private static final Duration FIRST_START = Duration.ofMinutes(3);

    private Checkout() {}

    /** The launchers after their first start, which takes longer and says so. */
    private static final class Launchers {

        static final Path FOLDER = started(TOP.resolve("bin"), "carillond", "carillon");

        private static Path started(Path folder, String... programs) {
            for (String program : programs) {
                List<String> words = List.of(folder.resolve(program).toString(), "--version");
                try (Program first = Program.start(words)) {
                    assertThat(first.awaitExit(FIRST_START)).as(first.transcript()).isZero();
                }
            }
            return folder;
        }
    }

    static Path top() {
        return TOP;
    }

    /** The sample library of this checkout. */
    static Path medialib() {
        return TOP.resolve("medialib");
    }

    static List<String> carillond(String... arguments) {
        return launcher("carillond", arguments);
    }

    static List<String> carillon(String... arguments) {
        return launcher("carillon", arguments);
    }

    /** A copy of everything but what was built and what git keeps; any user may read it. */
    static Path copySources(Path to) {
        String copy =
                "mkdir -p \"$2\" && tar -C \"$1\" --exclude=.git --exclude=target --exclude=.carillon"
                        + " -cf - . | tar -C \"$2\" -xf - && chmod -R a+rX \"$2\"";
        List<String> words = List.of("sh", "-c", copy, "sh", TOP.toString(), to.toString());
        try (Program program = Program.start(words)) {
            assertThat(program.awaitExit(Duration.ofMinutes(1))).as(program.transcript()).isZero();
            return to;
        }
    }

    /** The words that run a command as a user who owns nothing; root ignores what is forbidden. */
    static List<String> asNobody(String... words) {
        List<String> all = new ArrayList<>();
        all.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        all.addAll(List.of("env", "HOME=/tmp"));
        all.addAll(List.of(words));
        return all;
    }

    private static List<String> launcher(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Launchers.FOLDER.resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }
}
