package carillon.client.cli;

import carillon.cli.Invocation;
import carillon.cli.settings.Program;
import carillon.cli.shape.CommandShape;
import carillon.client.ClientException;
import carillon.client.cli.screen.ScreenTraining;
import carillon.client.decode.DecoderTraining;
import carillon.protocol.time.WallSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * {@code carillon train}: does what usual runs do, so that the JVM's ahead-of-time cache learns
 * which classes and methods that takes. For the launcher; stays on loopback, on groups that nobody
 * listens to. Trains the decoder child as well if the launcher says where its cache is to be.
 */
final class TrainCommand {

    private static final String SCREEN = "screen";

    private static final List<List<String>> RUNS =
            List.of(
                    List.of("--version"),
                    List.of("--help"),
                    List.of("list", "--for=300ms"),
                    List.of("list", "--json", "--for=300ms"),
                    List.of("m3u"),
                    List.of("sdp", "1"),
                    List.of(
                            "play",
                            "1",
                            "--interface=lo",
                            "--output=raw:FILE",
                            "--force",
                            "--for=600ms"),
                    List.of("play", "--output=null", "--stats", "--for=1100ms"),
                    List.of("record", "1", "FILE", "--force", "--for=300ms"),
                    List.of(SCREEN, "--output=null"));

    private final CommandShape shape =
            new CommandShape("train", this::train, "Makes the next starts faster.");

    CommandLine commandLine() {
        shape.hide();
        return shape.commandLine();
    }

    private void train() throws InterruptedException {
        try {
            trainDecoder();
            Path file = Files.createTempFile("carillon-train", ".mp3");
            try (TrainingStation station = new TrainingStation(WallSource.SYSTEM.now())) {
                station.start();
                RUNS.forEach(run -> run(run, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ClientException("cannot train: " + e.getMessage(), e);
        }
    }

    private static void trainDecoder() throws IOException, InterruptedException {
        Optional<String> cache =
                Optional.ofNullable(System.getProperty(DecoderTraining.CACHE_PROPERTY));
        if (cache.isPresent()) {
            DecoderTraining.train(Path.of(cache.get()));
        }
    }

    private static void run(List<String> words, Path file) {
        Stream<String> where = Stream.of("--list-group=" + TrainingStation.LIST_GROUP);
        boolean isListening = !words.getFirst().startsWith("--");
        String[] arguments =
                Stream.concat(words.stream(), isListening ? where : Stream.of())
                        .map(word -> word.replace("FILE", file.toString()))
                        .toArray(String[]::new);
        new Invocation(Program.CARILLON.withConfiguration(Path.of("/nonexistent")), Map.of())
                .run(TrainCommand::commands, arguments);
    }

    private static CommandLine commands() {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        return Carillon.commands()
                .with(SCREEN, () -> new ScreenTraining().commandLine())
                .all()
                .setOut(nobody)
                .setErr(nobody);
    }
}
