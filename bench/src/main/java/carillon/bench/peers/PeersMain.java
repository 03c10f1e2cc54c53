package carillon.bench.peers;

import carillon.bench.BenchException;
import carillon.bench.process.Scratch;
import carillon.bench.report.Machine;
import java.nio.file.Path;
import java.util.List;

/** {@code bench/peers}: the first argument is the checkout, the others are flags. */
public final class PeersMain {

    private PeersMain() {}

    /** Compares, and ends the program: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(PeersOptions.USAGE);
            return 0;
        }
        try {
            PeersOptions options = PeersOptions.of(Path.of(arguments[0]));
            for (int i = 1; i < arguments.length; i++) {
                options = options.with(arguments[i]);
            }
            compare(options);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println("bench/peers: " + e.getMessage());
            System.err.println(PeersOptions.USAGE);
            return 2;
        } catch (BenchException e) {
            System.err.println("bench/peers: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            return 1;
        }
    }

    private static void compare(PeersOptions options) throws InterruptedException {
        try (Scratch scratch = Scratch.open()) {
            System.out.println(Machine.describe() + Versions.describe());
            Comparison comparison = new Comparison(options, scratch, System.err);
            if (!options.channels().isEmpty()) {
                System.out.println(comparison.senders());
            }
            if (options.runs() > 0) {
                System.out.println(comparison.receivers());
                System.out.println(comparison.listeners());
            }
        }
    }
}
