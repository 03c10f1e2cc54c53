package carillon.library.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.library.media.StoredFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hundred channels on one mount, in real time, while reads of some never return. */
@Timeout(60)
class StuckReadersTest {

    private static final int CHANNELS = 100;
    private static final int RATE = 16_000;
    private static final long SIZE = 30L * RATE;
    private static final Duration WATCHED = Duration.ofMillis(3_500);

    private final ScriptedFiles files = new ScriptedFiles();
    private final List<StoredFile> stored = new ArrayList<>();
    private final List<ListeningChannel> channels = new ArrayList<>();

    @AfterEach
    void close() {
        channels.forEach(ListeningChannel::close);
        files.releaseAll();
    }

    @Test
    void twoReadsThatNeverReturnLeaveTheOthersUntouched() throws InterruptedException {
        assertThat(packetsMissedWhile(2, ReaderSettings.DEFAULT)).isZero();
    }

    @Test
    void fiftyReadsThatNeverReturnLeaveTheOtherFiftyUntouched() throws InterruptedException {
        assertThat(packetsMissedWhile(50, ReaderSettings.DEFAULT)).isZero();
    }

    @Test
    void withoutReplacementTwoReadsThatNeverReturnWouldStarveAll() throws InterruptedException {
        assertThat(packetsMissedWhile(2, settings(2))).isPositive();
    }

    @Test
    void channelsStartWithinASecondWhileHalfTheFilesHang() throws InterruptedException {
        try (Readers readers = readers(ReaderSettings.DEFAULT)) {
            hang(50);
            long start = System.nanoTime();
            tuneIn(readers, 0);
            for (ListeningChannel channel : channels.subList(50, CHANNELS)) {
                assertThat(channel.await(0)).isEqualTo(ReadState.READY);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void crewIsBoundedWhenTheWholeMountHangs() throws InterruptedException {
        try (Readers readers = readers(settings(20))) {
            hang(CHANNELS);
            tuneIn(readers, 0);
            await().until(() -> readers.figures().getFirst().stuckThreads() == 20);
            assertThat(readers.figures().getFirst().threads()).isEqualTo(20);
            files.releaseAll();
            for (ListeningChannel channel : channels) {
                assertThat(channel.await(0)).isEqualTo(ReadState.READY);
            }
        }
    }

    /** Packets of the other channels that were not there on time, after some files got stuck. */
    private int packetsMissedWhile(int hanging, ReaderSettings settings)
            throws InterruptedException {
        try (Readers readers = readers(settings)) {
            tuneIn(readers, 0);
            for (ListeningChannel channel : channels) {
                channel.await(0);
            }
            hang(hanging);
            return play(hanging);
        }
    }

    private int play(int hanging) {
        int missed = 0;
        long start = System.nanoTime();
        for (long passed = 0; passed < WATCHED.toNanos(); passed = System.nanoTime() - start) {
            for (int i = 0; i < CHANNELS; i++) {
                boolean there = channels.get(i).read(offset(i, passed)) == ReadState.READY;
                missed += there || i < hanging ? 0 : 1;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return missed;
    }

    /** Channels are spread over their blocks, so that they do not all need one at the same time. */
    private static long offset(int channel, long passedNanos) {
        return channel * 160L + passedNanos * RATE / 1_000_000_000L;
    }

    private void tuneIn(Readers readers, long offset) {
        for (StoredFile file : stored) {
            TrackSource track = new TrackSource(file, 0, SIZE, RATE);
            ListeningChannel channel = new ListeningChannel(readers, track);
            channels.add(channel);
            channel.reader.open(track, offset);
            channel.read(offset);
        }
    }

    private Readers readers(ReaderSettings settings) {
        for (int i = 0; i < CHANNELS; i++) {
            stored.add(files.create("track-" + i, SIZE));
        }
        Readers readers = new Readers(files, settings, System::nanoTime);
        readers.start();
        return readers;
    }

    private void hang(int count) {
        stored.subList(0, count).forEach(files::hang);
    }

    private static ReaderSettings settings(int mostThreads) {
        ReaderSettings usual = ReaderSettings.DEFAULT;
        return new ReaderSettings(
                usual.readAhead(),
                usual.stuckAfter(),
                usual.faultAfter(),
                usual.leftAlone(),
                mostThreads);
    }
}
