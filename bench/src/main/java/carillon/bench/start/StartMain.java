package carillon.bench.start;

import carillon.bench.BenchException;
import carillon.bench.process.Scratch;
import carillon.bench.report.Machine;
import carillon.bench.report.Table;
import java.nio.file.Path;

/** {@code bench/start}: the only argument is the checkout. */
public final class StartMain {

    private StartMain() {}

    /** Takes the times, and ends the program: 0 done, 1 failed. */
    public static void main(String[] arguments) {
        System.exit(run(Path.of(arguments[0])));
    }

    private static int run(Path checkout) {
        try (Scratch scratch = Scratch.open()) {
            System.out.println(Machine.describe());
            Table table = new Table(Timing.HEAD);
            for (Timing timing : new ClientTimings(checkout, scratch).take()) {
                table.add(timing.row());
            }
            table.add(new ServerTimings(checkout, scratch).take().row());
            System.out.print(table);
            return 0;
        } catch (BenchException e) {
            System.err.println("bench/start: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            return 1;
        }
    }
}
