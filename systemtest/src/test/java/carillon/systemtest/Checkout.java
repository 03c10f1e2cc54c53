package carillon.systemtest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of this checkout, started by their launchers as a user starts them. */
final class Checkout {

    private static final Path TOP =
            Path.of(System.getProperty("carillon.checkout", "..")).toAbsolutePath().normalize();

    private Checkout() {}

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

    private static List<String> launcher(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(TOP.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }
}
