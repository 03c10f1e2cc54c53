package carillon.server.cli;

import carillon.cli.Invocation;
import carillon.cli.settings.Program;
import carillon.cli.shape.CommandShape;
import carillon.protocol.mpa.SilentFrame;
import carillon.protocol.time.NanoSource;
import carillon.server.station.Station;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * {@code carillond train}: does what a usual run does, so that the JVM's ahead-of-time cache learns
 * which classes and methods that takes. For the launcher; puts a silent channel on loopback for a
 * moment, on groups that nobody listens to.
 */
final class TrainCommand {

    private static final int FRAMES = 400;
    private static final long FEWEST_PACKETS = 12;
    private static final Duration LONGEST_ON_AIR = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final CommandShape shape =
            CommandShape.judging("train", this::train, "Makes the next starts faster.");

    CommandLine commandLine() {
        shape.hide();
        return shape.commandLine();
    }

    private int train() throws IOException {
        int shown =
                Math.max(
                        run(() -> Carillond.commands().of("--version"), "--version"),
                        run(() -> Carillond.commands().of("--help"), "--help"));
        Path folder = Files.createTempDirectory("carillon-train");
        try {
            Path library = folder.resolve("library");
            Path channel = Files.createDirectories(library.resolve("Silence"));
            Files.write(channel.resolve("silence.mp3"), silence());
            Files.writeString(channel.resolve("channel.yaml"), "name: Silence\n");
            int without = serve(folder, library);
            int with = serve(folder, library); // the index of the first
            return Math.max(shown, Math.max(without, with));
        } finally {
            delete(folder);
        }
    }

    private static int serve(Path folder, Path library) {
        return run(
                () -> new ServeCommand(TrainCommand::forAMoment).commandLine(),
                library.toString(),
                "--state=" + folder.resolve("state"),
                "--list-group=239.255.255.254:6799",
                "--base-group=239.255.254.0");
    }

    private static int run(Supplier<CommandLine> command, String... words) {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        return new Invocation(
                        Program.CARILLOND.withConfiguration(Path.of("/nonexistent")), Map.of())
                .run(() -> command.get().setOut(nobody), words);
    }

    private static int forAMoment(Station station) throws InterruptedException {
        try (station) {
            station.start();
            awaitPackets(station);
        }
        return Invocation.DONE;
    }

    /** Waits for a second of music, which brings a programme list and a report with it. */
    private static void awaitPackets(Station station) throws InterruptedException {
        long deadline = NanoSource.SYSTEM.nanos() + LONGEST_ON_AIR.toNanos();
        while (station.sent() < FEWEST_PACKETS && NanoSource.SYSTEM.nanos() - deadline < 0) {
            Thread.sleep(LOOK);
        }
    }

    private static byte[] silence() {
        ByteBuffer frames = ByteBuffer.allocate(SilentFrame.BYTES * FRAMES);
        while (frames.hasRemaining()) {
            frames.put(SilentFrame.bytes());
        }
        return frames.array();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
