package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station of a thousand channels, whose list has many pages. */
class ManyChannelsIT {

    private static final int CHANNELS = 1_000;

    @TempDir private Path folder;

    @Test
    @Tag("long")
    void areAllListedWithinTenSeconds() throws IOException {
        Path library = library();
        try (Lan lan = Lan.open();
                RunningStation _ =
                        RunningStation.serveOn(lan.server(), folder, library, "--interface=e0")) {
            Program list = lan.client("list", "--json", "--for=10s");

            assertThat(
                            Pattern.compile("\"number\":")
                                    .matcher(String.join("", list.output()))
                                    .results()
                                    .count())
                    .isEqualTo(CHANNELS);
            assertThat(String.join("", list.output())).contains("Channel 0001", "Channel 1000");
        }
    }

    /** One short track, in every channel the same. */
    private Path library() throws IOException {
        Path track = folder.resolve("track.mp3");
        Tones.write(track, "440:d=20", "-b:a", "32k");
        Path library = Files.createDirectory(folder.resolve("many"));
        for (int i = 1; i <= CHANNELS; i++) {
            Path channel = Files.createDirectory(library.resolve("Channel %04d".formatted(i)));
            Files.createLink(channel.resolve("track.mp3"), track);
        }
        return library;
    }
}
