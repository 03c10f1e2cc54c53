package carillon.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.channel.Programme;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgrammeTextTest {

    @Test
    void namesArtistAndTitleAsFarAsTheyAreKnown() {
        assertThat(text("Plain Bob", "Six Bells")).isEqualTo("Six Bells - Plain Bob");
        assertThat(text("Plain Bob", "")).isEqualTo("Plain Bob");
        assertThat(text("", "Six Bells")).isEqualTo("Six Bells");
        assertThat(text("", "")).isEmpty();
        assertThat(ProgrammeText.of(Programme.unknown())).isEmpty();
    }

    private static String text(String title, String artist) {
        return ProgrammeText.of(
                new Programme.Track(title, artist, Instant.EPOCH, Duration.ofMinutes(1)));
    }
}
