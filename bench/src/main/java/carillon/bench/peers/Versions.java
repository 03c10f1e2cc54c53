package carillon.bench.peers;

import carillon.bench.process.Program;
import java.util.List;
import java.util.stream.Collectors;

/** Which versions of the peers are installed. */
final class Versions {

    private static final List<List<String>> QUESTIONS =
            List.of(
                    List.of("ffmpeg", "-version"),
                    List.of("gst-launch-1.0", "--version"),
                    // VLC does not answer root, and multicat nobody.
                    List.of("dpkg-query", "-f", "${Package} ${Version}", "-W", "vlc-bin"),
                    List.of("dpkg-query", "-f", "${Package} ${Version}", "-W", "multicat"),
                    List.of("mpg123", "--version"));

    private Versions() {}

    /** A line of Markdown for each that is installed. */
    static String describe() {
        return QUESTIONS.stream()
                .map(words -> Program.output(words).lines().findFirst().orElse(""))
                .filter(line -> !line.isEmpty())
                .map(line -> "- " + line + "\n")
                .collect(Collectors.joining());
    }
}
