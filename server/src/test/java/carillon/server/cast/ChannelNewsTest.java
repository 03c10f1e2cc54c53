package carillon.server.cast;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.watch.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelNewsTest {

    private long nanos;
    private final List<String> lines = new ArrayList<>();
    private final ChannelNews news = new ChannelNews(new Voice(() -> nanos, lines::add));

    @Test
    void aFullDiskIsNotALineForEachChannel() {
        for (int channel = 1; channel <= 1_000; channel++) {
            news.logFailed(channel, new IllegalStateException("disk full"));
        }
        second(10);

        assertThat(lines)
                .containsExactly(
                        "channel 1: the edition log cannot be written (disk full); going on as it stands");
    }

    @Test
    void saysInTheEndHowManyRowsFailed() {
        for (int channel = 1; channel <= 3; channel++) {
            news.logFailed(channel, new IllegalStateException("disk full"));
        }
        second(70);

        assertThat(lines)
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo("for a minute no row of the edition log failed; before, 3 rows");
    }

    @Test
    void aFolderOfFilesThatFailIsNotALineForEach() {
        for (int file = 1; file <= 20; file++) {
            news.fileFailed(3, "%d.mp3 is gone".formatted(file));
        }
        news.fileFailed(4, "other.mp3 is gone");
        second(10);
        news.fileFailed(3, "last.mp3 is gone");
        second(60);

        assertThat(lines)
                .containsExactly(
                        "channel 3: 1.mp3 is gone; going on with the next track",
                        "channel 4: other.mp3 is gone; going on with the next track",
                        "channel 3: last.mp3 is gone; going on with the next track (21 times in 10 s)");
    }

    @Test
    void saysInTheEndWhatItHasNotTold() {
        news.fileFailed(3, "1.mp3 is gone");
        news.logFailed(3, new IllegalStateException("disk full"));
        second(1);
        news.fileFailed(3, "2.mp3 is gone");
        news.logFailed(3, new IllegalStateException("disk full"));
        second(1);
        news.finish();

        assertThat(lines)
                .hasSize(4)
                .endsWith(
                        "channel 3: the edition log cannot be written (disk full); going on as it stands (2 times in 1 s)",
                        "channel 3: 2.mp3 is gone; going on with the next track (2 times in 1 s)");
    }

    private void second(int times) {
        for (int i = 0; i < times; i++) {
            nanos += Duration.ofSeconds(1).toNanos();
            news.look();
        }
    }
}
