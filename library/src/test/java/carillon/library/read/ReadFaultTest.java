package carillon.library.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.library.media.StoredFile;
import carillon.library.read.ReadFault.Kind;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadFaultTest {

    private static final long SIZE = 200_000;
    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    private final ScriptedFiles files = new ScriptedFiles();
    private final Readers readers = new Readers(files, ReaderSettings.DEFAULT, nanos::get);
    private final StoredFile file = files.create("music/track.mp3", SIZE);
    private final TrackSource track = new TrackSource(file, 0, SIZE, 16_000);
    private final ListeningChannel channel = new ListeningChannel(readers, track);

    @BeforeEach
    void start() {}

    @AfterEach
    void close() {
        channel.close();
        files.releaseAll();
        readers.close();
    }

    @Test
    void fileThatVanishedFails() throws InterruptedException {
        files.delete(file);
        channel.reader.open(track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.FAILED);
        assertThat(channel.reader.fault().kind()).isEqualTo(Kind.VANISHED);
        assertThat(channel.reader.fault().message()).isEqualTo("music/track.mp3: is gone");
    }

    @Test
    void fileThatIsAnotherNowFailsWithoutBeingRead() throws InterruptedException {
        files.change(file, SIZE);
        channel.reader.open(track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.FAILED);
        assertThat(channel.reader.fault().kind()).isEqualTo(Kind.CHANGED);
        assertThat(files.reads).hasValue(0);
    }

    @Test
    void fileThatIsWrittenToWhileItPlaysFails() throws InterruptedException {
        channel.reader.open(track, 0);
        channel.await(0);
        files.change(file, SIZE);
        assertThat(channel.await(100_000)).isEqualTo(ReadState.FAILED);
        assertThat(channel.reader.fault().kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void fileThatShrinksPlaysWhatWasReadAndThenFails() throws InterruptedException {
        channel.reader.open(track, 0);
        channel.await(20_000);
        files.change(file, 30_000);
        assertThat(channel.await(21_000)).isEqualTo(ReadState.READY); // in the same block
        assertThat(channel.await(100_000)).isEqualTo(ReadState.FAILED);
    }

    @Test
    void unlinkedFilePlaysToItsEnd() throws InterruptedException {
        channel.reader.open(track, 0);
        channel.await(0);
        files.delete(file);
        for (long at = 0; at < SIZE; at += ListeningChannel.PACKET) {
            assertThat(channel.await(at)).isEqualTo(ReadState.READY);
        }
    }

    @Test
    void failingFileIsLeftAloneForAMinute() throws InterruptedException {
        files.fail(file);
        channel.reader.open(track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.FAILED);
        assertThat(channel.reader.fault().message()).contains("Input/output error");
        files.heal(file);
        pass(Duration.ofSeconds(59));
        channel.reader.open(track, 0);
        assertThat(channel.read(0)).isEqualTo(ReadState.FAILED);
        assertThat(files.opens).hasValue(1);
        pass(Duration.ofSeconds(1));
        channel.reader.open(track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.READY);
    }

    @Test
    void faultNamesItsReasonAndTheFileOnce() throws InterruptedException {
        files.fail(file, () -> new AccessDeniedException(file.path().toString()));
        channel.reader.open(track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.FAILED);
        assertThat(channel.reader.fault().message())
                .isEqualTo(
                        "music/track.mp3: cannot be read (permission denied): let the server read"
                                + " it, or see to its disk");
    }

    @Test
    void channelWithNothingElseToPlayMayTryAtOnce() throws InterruptedException {
        files.delete(file);
        channel.reader.open(track, 0);
        channel.await(0);
        channel.reader.retry(track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.FAILED);
        assertThat(files.opens).hasValue(2);
    }

    @Test
    void readThatDoesNotReturnFiveSecondsAfterItsFirstMissedPacketIsAFault()
            throws InterruptedException {
        files.hang(file);
        channel.reader.open(track, 0);
        assertThat(channel.read(0)).isEqualTo(ReadState.PENDING);
        pass(Duration.ofSeconds(30)); // nothing was missed yet
        assertThat(channel.reader.missed()).isEqualTo(ReadState.PENDING);
        pass(Duration.ofMillis(4_999));
        assertThat(channel.reader.missed()).isEqualTo(ReadState.PENDING);
        pass(Duration.ofMillis(1));
        assertThat(channel.reader.missed()).isEqualTo(ReadState.FAILED);
        assertThat(channel.read(1_000)).isEqualTo(ReadState.FAILED);
        assertThat(channel.reader.fault().message()).contains("has not returned for 5 s");
    }

    @Test
    void readThatReturnsLateStartsTheFiveSecondsAnew() throws InterruptedException {
        files.hang(file);
        channel.reader.open(track, 0);
        channel.reader.missed();
        pass(Duration.ofSeconds(4));
        files.release(file);
        assertThat(channel.await(0)).isEqualTo(ReadState.READY);
        files.hang(file);
        assertThat(channel.read(150_000)).isEqualTo(ReadState.PENDING);
        channel.reader.missed();
        pass(Duration.ofSeconds(4));
        assertThat(channel.reader.missed()).isEqualTo(ReadState.PENDING);
    }

    @Test
    void fileIsNotTouchedAgainWhileAReadOfItHasNotReturned() throws InterruptedException {
        giveUpHangingFile();
        pass(Duration.ofHours(1));
        channel.reader.retry(track, 0);
        assertThat(channel.read(0)).isEqualTo(ReadState.FAILED);
        assertThat(files.opens).hasValue(1);
        files.release(file);
        await().until(() -> files.closes.get() == 1);
        channel.reader.open(track, 0);
        assertThat(channel.await(0)).isEqualTo(ReadState.READY);
    }

    @Test
    void fileGivenUpByOneChannelIsGivenUpForAll() throws InterruptedException {
        files.hang(file);
        try (ListeningChannel other = new ListeningChannel(readers, track)) {
            other.reader.open(track, 0);
            other.read(0);
            giveUpHangingFile();
            assertThat(other.await(0)).isEqualTo(ReadState.FAILED);
        }
    }

    @Test
    void faultWakesTheChannelOnce() throws InterruptedException {
        files.hang(file);
        channel.reader.open(track, 0);
        channel.read(0);
        files.fail(file);
        files.release(file);
        assertThat(channel.await(0)).isEqualTo(ReadState.FAILED);
        assertThat(channel.hearsNothingFor(A_WHILE)).isTrue();
    }

    private void giveUpHangingFile() {
        files.hang(file);
        channel.reader.open(track, 0);
        channel.read(0);
        await().until(() -> files.opens.get() == 1);
        channel.reader.missed();
        pass(Duration.ofSeconds(5));
        assertThat(channel.reader.missed()).isEqualTo(ReadState.FAILED);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
