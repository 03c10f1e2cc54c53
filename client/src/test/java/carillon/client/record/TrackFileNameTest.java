package carillon.client.record;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.channel.Programme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("all threads format in its language")
class TrackFileNameTest {

    @Test
    void isNumberArtistAndTitle() {
        assertThat(name("Così fan tutte", "Mozart")).isEqualTo("007 Mozart - Così fan tutte");
    }

    @Test
    void isTheTitleAloneWhenTheArtistIsUnknown() {
        assertThat(name("News", "")).isEqualTo("007 News");
    }

    @Test
    void isTheChannelWhenTheTrackIsUnknown() {
        assertThat(name("", "Somebody")).isEqualTo("007 Jazz");
        assertThat(TrackFileName.of(12, "Jazz", Programme.unknown())).isEqualTo("012 Jazz");
    }

    @Test
    void isFoundAgainWhereDigitsAreOthers(@TempDir Path folder) throws IOException {
        Locale usual = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("fa-IR"));
        try {
            Files.createFile(folder.resolve(name("News", "") + ".mp3"));

            assertThat(TrackFileName.highestIn(folder)).isEqualTo(7);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }

    @Test
    void leadsNowhereElse() {
        assertThat(name("../../etc/passwd", "")).isEqualTo("007 .._.._etc_passwd");
        assertThat(name("a\\b:c*d?e\"f<g>h|i", "")).isEqualTo("007 a_b_c_d_e_f_g_h_i");
        assertThat(TrackFileName.of(7, "/", Programme.unknown())).isEqualTo("007 _");
    }

    @Test
    void hidesNothingAndEndsPlainly() {
        assertThat(name("a\u00ADb", "")).isEqualTo("007 a_b");
        assertThat(name("etc. . .", "")).isEqualTo("007 etc");
        assertThat(TrackFileName.of(7, "...", Programme.unknown())).isEqualTo("007");
    }

    @Test
    void fitsEveryFileSystemWithoutBreakingACharacter() {
        String name = name("\uD834\uDD1E".repeat(200), "");

        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(184);
        assertThat(name).endsWith("\uD834\uDD1E");
    }

    private static String name(String title, String artist) {
        return TrackFileName.of(
                7, "Jazz", new Programme.Track(title, artist, Instant.EPOCH, Duration.ZERO));
    }
}
