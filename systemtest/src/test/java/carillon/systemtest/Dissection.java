package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What tshark makes of a capture. Ports 5004 and 5005 are read as RTP and RTCP. */
final class Dissection {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path file;

    Dissection(Path file) {
        this.file = file;
    }

    /** The frames that a display filter lets through. */
    int count(String filter) {
        return values(filter, "frame.number").size();
    }

    /** One field of every frame that a display filter lets through. */
    List<String> values(String filter, String field) {
        return rows(filter, field).stream().map(List::getFirst).toList();
    }

    /** Several fields of every frame that a display filter lets through. */
    List<List<String>> rows(String filter, String... fields) {
        List<String> words = words(filter);
        words.addAll(List.of("-T", "fields", "-E", "separator=/t"));
        for (String field : fields) {
            words.addAll(List.of("-e", field));
        }
        return run(words).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** One line for a person for every frame that a display filter lets through. */
    List<String> summary(String filter) {
        return run(words(filter));
    }

    private List<String> words(String filter) {
        return new ArrayList<>(
                List.of(
                        "tshark",
                        "-n",
                        "-r",
                        file.toString(),
                        "-o",
                        "ip.check_checksum:TRUE",
                        "-d",
                        "udp.port==5004,rtp",
                        "-d",
                        "udp.port==5005,rtcp",
                        "-Y",
                        filter));
    }

    private static List<String> run(List<String> words) {
        // Without this tshark starts every capture tool there is, to ask for its options.
        Map<String, String> quick = Map.of("WIRESHARK_EXTCAP_DIR", "/nonexistent");
        try (Program tshark = Program.start(words, quick)) {
            assertThat(tshark.awaitExit(LIMIT)).as(tshark.transcript()).isZero();
            return List.copyOf(tshark.output());
        }
    }
}
