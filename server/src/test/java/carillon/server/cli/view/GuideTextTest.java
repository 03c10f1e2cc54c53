package carillon.server.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.guide.ChannelGuide;
import carillon.server.guide.ChannelGuide.Programme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideTextTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00.1234Z");

    @Test
    void namesTheArtistFirstAndTheZoneOfTheTime() {
        Programme programme = programme("Lanterns \u2013 Laternen", "The Pluckers");

        assertThat(lines(Optional.empty(), programme))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("3  Folk"),
                        line ->
                                assertThat(line)
                                        .matches(
                                                " {5}2026-0[23]-\\d\\d \\d\\d:\\d\\d:00[+-]\\d\\d:\\d\\d"
                                                        + " {4}1:05 "
                                                        + " The Pluckers - Lanterns \u2013 Laternen"));
    }

    @Test
    void leavesOutWhatIsUnknown() {
        assertThat(lines(Optional.empty(), programme("", "Trio"), programme("Blue", "")))
                .satisfiesExactly(
                        _ -> {},
                        line -> assertThat(line).endsWith("1:05  Trio"),
                        line -> assertThat(line).endsWith("1:05  Blue"));
    }

    @Test
    void saysWhereTheRecordBegins() {
        assertThat(lines(Optional.of(START)))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("3  Folk"),
                        line ->
                                assertThat(line)
                                        .startsWith("     nothing on record before 2026-0"));
    }

    private static Programme programme(String title, String artist) {
        return new Programme(title, artist, START, Duration.ofMillis(65_500));
    }

    private static List<String> lines(Optional<Instant> begin, Programme... programmes) {
        StringWriter out = new StringWriter();
        ChannelGuide guide = new ChannelGuide(3, "Folk", begin, List.of(programmes));
        GuideText.write(List.of(guide), new PrintWriter(out, true));
        return out.toString().lines().toList();
    }
}
