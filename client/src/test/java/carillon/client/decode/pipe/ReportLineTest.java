package carillon.client.decode.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.pcm.Levels;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLineTest {

    @Test
    void readsBackAReport() {
        PlaybackReport report =
                new PlaybackReport(
                        1L << 40,
                        2,
                        3,
                        Duration.ofMillis(4),
                        Duration.ofMillis(5),
                        new Levels(1, 0.5, 0.25, 0));

        assertThat(ReportLine.parse(ReportLine.of(report)))
                .isEqualTo(new ReportLine.Playback(report));
        assertThat(ReportLine.parse(ReportLine.ofSound(17))).isEqualTo(new ReportLine.Sound(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "report",
                "report 1 2 3",
                "report a b c d e f g h i",
                "sound",
                "sound x",
                "sound 1 2",
                "sound 99999999999999999999",
                "mpg123: no such file",
                "1 2 3"
            })
    void takesEverythingElseAsAMessage(String line) {
        assertThat(ReportLine.parse(line)).isEqualTo(new ReportLine.Message(line));
    }

    @Test
    void takesAnyLineAtAll() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder line = new StringBuilder(random.nextBoolean() ? "report " : "sound ");
            for (int length = random.nextInt(30); length > 0; length--) {
                line.append(" 0123-é\0x".charAt(random.nextInt(9)));
            }
            assertThat(ReportLine.parse(line.toString())).isNotNull();
        }
    }
}
