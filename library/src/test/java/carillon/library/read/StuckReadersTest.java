package carillon.library.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.library.media.StoredFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A hundred channels on one mount, while reads of some never return. Readers are real threads; the
 * clock goes on by a step whenever all that they can do is done.
 */
@Timeout(60)
class StuckReadersTest {

    private static final int CHANNELS = 100;
    private static final int RATE = 16_000;
    private static final long SIZE = 30L * RATE;
    private static final long STEP_NANOS = Duration.ofMillis(10).toNanos();
    private static final int STEPS_PER_REVIEW = 5;
    private static final Duration WATCHED = Duration.ofSeconds(10);

    private final ScriptedFiles files = new ScriptedFiles();
    private final List<StoredFile> stored = new ArrayList<>();
    private final List<ListeningChannel> channels = new ArrayList<>();
    private final AtomicLong nowNanos = new AtomicLong();

    @AfterEach
    void close() {
        channels.forEach(ListeningChannel::close);
        files.releaseAll();
    }

    @Test
    void twoReadsThatNeverReturnLeaveTheOthersUntouched() {
        assertThat(packetsMissedWhile(2, ReaderSettings.DEFAULT)).isZero();
    }

    @Test
    void fiftyReadsThatNeverReturnLeaveTheOtherFiftyUntouched() {
        assertThat(packetsMissedWhile(50, ReaderSettings.DEFAULT)).isZero();
    }

    @Test
    void withoutReplacementTwoReadsThatNeverReturnWouldStarveAll() {
        assertThat(packetsMissedWhile(2, settings(2))).isPositive();
    }

    @Test
    void channelsStartWithinASecondWhileHalfTheFilesHang() {
        try (Readers readers = readers(ReaderSettings.DEFAULT)) {
            hang(50);
            tuneIn(readers);
            while (missed(50, 0) > 0) {
                step(readers);
            }
            assertThat(nowNanos).hasValueLessThan(Duration.ofSeconds(1).toNanos());
        }
    }

    @Test
    void crewIsBoundedWhenTheWholeMountHangs() throws InterruptedException {
        try (Readers readers = readers(settings(20))) {
            hang(CHANNELS);
            tuneIn(readers);
            for (int i = 0; i < 200; i++) {
                step(readers);
            }
            Readers.Figures figures = readers.figures().getFirst();
            assertThat(figures.threads()).isEqualTo(20);
            assertThat(figures.stuckThreads()).isEqualTo(20);
            files.releaseAll();
            for (ListeningChannel channel : channels) {
                assertThat(channel.await(0)).isEqualTo(ReadState.READY);
            }
        }
    }

    @Test
    void crewShrinksAgainWhenReadsReturn() {
        try (Readers readers = readers(ReaderSettings.DEFAULT)) {
            hang(50);
            tuneIn(readers);
            for (int i = 0; i < 200; i++) {
                step(readers);
            }
            assertThat(readers.figures().getFirst().threads()).isGreaterThan(50);
            files.releaseAll();
            nowNanos.addAndGet(Duration.ofSeconds(20).toNanos());
            await().until(() -> {
                readers.review();
                return readers.figures().getFirst().threads() == 2;
            });
        }
    }

    /** Packets of the other channels that were not there on time, after some files got stuck. */
    private int packetsMissedWhile(int hanging, ReaderSettings settings) {
        try (Readers readers = readers(settings)) {
            tuneIn(readers);
            step(readers);
            hang(hanging);
            int missed = 0;
            long start = nowNanos.get();
            for (long passed = 0; passed < WATCHED.toNanos(); passed = nowNanos.get() - start) {
                missed += missed(hanging, passed);
                step(readers);
            }
            return missed;
        }
    }

    /** Reads a packet of every channel; how many of the channels from some on had none. */
    private int missed(int from, long passedNanos) {
        int missed = 0;
        for (int i = 0; i < CHANNELS; i++) {
            // Spread over their blocks, so that they do not all need one at the same time.
            long offset = i * 160L + passedNanos * RATE / Duration.ofSeconds(1).toNanos();
            boolean there = channels.get(i).read(offset) == ReadState.READY;
            missed += there || i < from ? 0 : 1;
        }
        return missed;
    }

    /** Lets the readers do what they can, and time pass. */
    private void step(Readers readers) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofNanos(50_000))
                .until(() -> areDone(readers.figures().getFirst()));
        if (nowNanos.addAndGet(STEP_NANOS) / STEP_NANOS % STEPS_PER_REVIEW == 0) {
            readers.review();
        }
    }

    private boolean areDone(Readers.Figures figures) {
        return figures.busyThreads() == files.hangingCalls.get()
                && (figures.filesWaiting() == 0 || figures.busyThreads() == figures.threads());
    }

    private void tuneIn(Readers readers) {
        for (StoredFile file : stored) {
            TrackSource track = new TrackSource(file, 0, SIZE, RATE);
            ListeningChannel channel = new ListeningChannel(readers, track);
            channels.add(channel);
            channel.reader.open(track, 0);
            channel.read(0);
        }
    }

    private Readers readers(ReaderSettings settings) {
        for (int i = 0; i < CHANNELS; i++) {
            stored.add(files.create("track-" + i, SIZE));
        }
        return new Readers(files, settings, nowNanos::get);
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
