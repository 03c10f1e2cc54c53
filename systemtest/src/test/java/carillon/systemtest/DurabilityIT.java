package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk before something is on the air. */
class DurabilityIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String UNFINISHED = "<unfinished ...>";
    private static final String LOG = "[^)]*index\\.db-wal";

    @TempDir private Path folder;

    /** What the system is asked to do, as a line of strace shows it. */
    private enum Call {
        WRITES_LOG("pwrite64\\(" + LOG),
        SYNCHRONISES_LOG("f(data)?sync\\(" + LOG),
        SENDS_MEDIA("send(mmsg|msg|to)\\(.*htons\\(5004\\)");

        private final Pattern pattern;

        Call(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        static Optional<Call> in(String line) {
            return List.of(values()).stream()
                    .filter(call -> call.pattern.matcher(line).find())
                    .findFirst();
        }
    }

    @Test
    void theFirstRowOfTheLogIsOnTheDiskBeforeTheFirstPacketIsSent() throws IOException {
        Tool.need("strace");
        try (Namespace namespace = Namespace.open()) {
            Path library = folder.resolve("library");
            SampleLibrary.channel(library, "Bells", 9, 9);
            List<Call> calls = calls(ServerHome.of(namespace, library, folder.resolve("state")));

            int media = calls.indexOf(Call.SENDS_MEDIA);
            assertThat(media).as("media is sent: %s", calls).isPositive();
            assertThat(calls.subList(0, media))
                    .contains(Call.WRITES_LOG)
                    .endsWith(Call.SYNCHRONISES_LOG);
        }
    }

    /** What a server does at its first start, until it sends media. */
    private List<Call> calls(ServerHome home) throws IOException {
        Path trace = folder.resolve("strace");
        List<String> words = new ArrayList<>();
        String watched = "trace=pwrite64,fsync,fdatasync,sendmmsg,sendmsg,sendto";
        words.addAll(
                List.of(
                        "strace",
                        "-f",
                        "--seccomp-bpf",
                        "-y",
                        "-e",
                        watched,
                        "-o",
                        trace.toString()));
        words.addAll(
                Checkout.carillond(
                        "serve", home.library().toString(), "--state", home.state().toString()));
        try (Program server = home.run(words)) {
            server.awaitLine("on the air", RunningStation.START_LIMIT);
            await().atMost(LIMIT)
                    .until(() -> calls(trace), calls -> calls.contains(Call.SENDS_MEDIA));
        }
        return calls(trace);
    }

    private static List<Call> calls(Path trace) throws IOException {
        return ended(Files.readAllLines(trace)).stream()
                .flatMap(line -> Call.in(line).stream())
                .toList();
    }

    /** The calls in the order in which they ended: what is cut in two is one line again. */
    private static List<String> ended(List<String> lines) {
        List<String> ended = new ArrayList<>();
        Map<String, String> begun = new HashMap<>();
        for (String line : lines) {
            String thread = line.substring(0, line.indexOf(' '));
            if (line.endsWith(UNFINISHED)) {
                begun.put(thread, line);
            } else if (line.contains(" resumed>")) {
                ended.add(begun.getOrDefault(thread, "") + line);
            } else {
                ended.add(line);
            }
        }
        return ended;
    }
}
