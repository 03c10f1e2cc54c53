package carillon.bench.station;

import carillon.bench.BenchException;
import carillon.bench.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that is on the air on loopback. */
public final class RunningServer implements AutoCloseable {

    /** The port of all its channels. */
    public static final int PORT = 5004;

    private static final String BASE_GROUP = "239.9.0.0";

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 50;

    private final Program program;

    private RunningServer(Program program) {
        this.program = program;
    }

    /**
     * Starts the server of a checkout and waits until it says that it is on the air.
     *
     * @param library what it plays
     * @param folder for its state and its log
     */
    public static RunningServer start(Path checkout, Path library, Path folder)
            throws InterruptedException {
        Path log = folder.resolve("server.log");
        RunningServer server =
                new RunningServer(Program.withLog(command(checkout, library, folder), log));
        server.awaitAir(log);
        return server;
    }

    /** The words that start it. */
    public static List<String> command(Path checkout, Path library, Path folder) {
        return List.of(
                checkout.resolve("bin/carillond").toString(),
                "serve",
                library.toString(),
                "--state=" + folder.resolve("state"),
                "--base-group=" + BASE_GROUP);
    }

    /** The group of a channel, counted from 1. */
    public static String group(int channel) {
        return "239.9.%d.%d".formatted(channel >> 8, channel & 0xFF);
    }

    private void awaitAir(Path log) throws InterruptedException {
        long end = System.nanoTime() + MOST_PATIENCE.toNanos();
        while (!text(log).contains(group(1))) {
            if (!program.isAlive() || System.nanoTime() - end > 0) {
                throw new BenchException("the server is not on the air: " + text(log));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new BenchException("cannot read " + log, e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
