package carillon.library.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** File systems that answer late. Time is what the calls say they take, each watched at its end. */
class ProgressTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path FOLDER = Path.of("/library/Jazz");
    private static final Path FILE = FOLDER.resolve("slow.mp3");
    private static final int WINDOW_BYTES = 256 * 1024;

    private final AtomicLong nanos = new AtomicLong();
    private final Progress progress = new Progress(new SilentPlaces(), nanos::get);

    @Test
    void givesUpAFileEachReadOfWhichTakesSeconds() {
        assertThatThrownBy(() -> readWindows(Duration.ofSeconds(9))).isInstanceOf(GivenUp.class);
        assertThat(nanos.get()).isEqualTo(Duration.ofSeconds(2 * 9).toNanos());
    }

    @Test
    void readsALargeFileOfASlowDiskToItsEnd() throws IOException {
        readWindows(Duration.ofMillis(990));

        assertThat(nanos.get()).isEqualTo(Duration.ofSeconds(99).toNanos());
    }

    @Test
    void givesUpAFileThatAnswersByteByByte() {
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 10_000; i++) {
                                progress.read(FILE, () -> late(Duration.ofMillis(40), 1));
                            }
                        })
                .isInstanceOf(GivenUp.class);
        assertThat(nanos.get()).isBetween(PATIENCE.toNanos(), PATIENCE.toNanos() + 50_000_000);
    }

    @Test
    void givesUpAFolderOfManySlowLooks() {
        assertThatThrownBy(() -> look(100, Duration.ofSeconds(2))).isInstanceOf(GivenUp.class);
        assertThat(nanos.get()).isLessThan(Duration.ofSeconds(13).toNanos());
    }

    @Test
    void looksAtThousandsOfFilesOfABusyDisk() throws IOException {
        look(10_000, Duration.ofMillis(20));

        assertThat(nanos.get()).isEqualTo(Duration.ofSeconds(200).toNanos());
    }

    @Test
    void givesUpAFileThatDoesNotClose() {
        assertThatThrownBy(() -> progress.close(FILE, () -> late(PATIENCE, 0)))
                .isInstanceOf(GivenUp.class);
    }

    @Test
    void closesWhatIsOpenAlsoWhenItWasGivenUp() {
        AtomicBoolean isClosed = new AtomicBoolean();
        assertThatThrownBy(() -> progress.at(FILE, () -> late(PATIENCE, 0)))
                .isInstanceOf(GivenUp.class);

        assertThatThrownBy(() -> progress.close(FILE, () -> isClosed.set(true)))
                .isInstanceOf(GivenUp.class);
        assertThat(isClosed).isTrue();
    }

    @Test
    void doesNotBlameAFolderForTheOneBefore() {
        try (Patience<Progress> patience = new Patience<>(p -> p, PATIENCE, nanos::get)) {
            for (int i = 0; i < 5; i++) {
                assertThat(patience.with(FOLDER, this::lookOnce)).isEqualTo("answered");
            }
        }
    }

    private String lookOnce(Progress of) {
        try {
            return of.at(FOLDER, () -> late(of, Duration.ofSeconds(9), "answered"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void look(int times, Duration each) throws IOException {
        for (int i = 0; i < times; i++) {
            progress.at(FOLDER.resolve(i + ".mp3"), () -> late(each, 0));
        }
    }

    private void readWindows(Duration each) throws IOException {
        for (int i = 0; i < 100; i++) {
            progress.read(FILE, () -> late(each, WINDOW_BYTES));
        }
    }

    private int late(Duration takes, int answer) {
        return late(progress, takes, answer);
    }

    private <T> T late(Progress of, Duration takes, T answer) {
        nanos.addAndGet(takes.toNanos());
        of.giveUpAfter(PATIENCE.toNanos());
        return answer;
    }
}
