package carillon.client.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.cli.flags.StatusLines;
import carillon.client.record.RecordSummary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordLinesTest {

    private final StringWriter text = new StringWriter();

    @Test
    void aRecordingSaysWhatIsMissingAndWhatItWas() {
        RecordLines lines = new RecordLines(new StatusLines(new PrintWriter(text)));
        lines.began(Path.of("a.mp3"));
        lines.gap(Duration.ofSeconds(61), Duration.ofMillis(78));
        lines.gap(Duration.ofSeconds(62), Duration.ZERO);
        lines.ended(
                new RecordSummary(
                        List.of(),
                        2_400,
                        1_000_800,
                        Duration.ofSeconds(63),
                        2,
                        Duration.ofMillis(78)));

        assertThat(text.toString().lines())
                .containsExactly(
                        "carillon: recording to a.mp3",
                        "carillon: gap at 1:01: 78 ms missing",
                        "carillon: gap at 1:02: nobody knows how much is missing",
                        "carillon: recorded 1:03 (2400 frames, 1000800 bytes); 2 gaps, 78 ms"
                                + " missing");
    }
}
