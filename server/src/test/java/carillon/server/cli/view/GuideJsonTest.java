package carillon.server.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.guide.ChannelGuide;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideJsonTest {

    @Test
    void leavesOutWhatIsUnknown() {
        ChannelGuide.Programme nameless =
                new ChannelGuide.Programme("", "", Instant.EPOCH, Duration.ofSeconds(1));
        StringWriter out = new StringWriter();

        GuideJson.write(
                List.of(new ChannelGuide(3, "Jazz", Optional.empty(), List.of(nameless))),
                new PrintWriter(out, true));

        assertThat(out.toString()).doesNotContain("title", "artist");
    }

    @Test
    void hasWholeSecondsInTheFormOfAllOthers() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        ChannelGuide.Programme track =
                new ChannelGuide.Programme("Blue", "Trio", noon, Duration.ofMinutes(3));
        StringWriter out = new StringWriter();

        GuideJson.write(
                List.of(new ChannelGuide(3, "Jazz", Optional.empty(), List.of(track))),
                new PrintWriter(out, true));

        assertThat(out.toString())
                .contains("\"start\":\"2026-03-01T12:00:00.000Z\",\"duration\":180}");
    }

    @Test
    void isOneLine() {
        Instant start = Instant.parse("2026-03-01T12:00:00.1234Z");
        ChannelGuide guide =
                new ChannelGuide(
                        3,
                        "Jazz",
                        Optional.empty(),
                        List.of(
                                new ChannelGuide.Programme(
                                        "Blue", "Trio", start, Duration.ofMillis(2_500))));
        StringWriter out = new StringWriter();

        GuideJson.write(List.of(guide), new PrintWriter(out, true));

        assertThat(out.toString())
                .isEqualTo(
                        "[{\"number\":3,\"name\":\"Jazz\",\"programmes\":[{\"title\":\"Blue\","
                                + "\"artist\":\"Trio\",\"start\":\"2026-03-01T12:00:00.123Z\","
                                + "\"duration\":2.5}]}]\n");
    }
}
