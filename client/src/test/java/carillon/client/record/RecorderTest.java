package carillon.client.record;

import static carillon.client.record.Tracks.FRAME_BYTES;
import static carillon.client.record.Tracks.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import carillon.client.ClientException;
import carillon.client.onair.HeardPages;
import carillon.client.onair.ListedServer;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.PagesDigest;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir private Path folder;

    private final Notes notes = new Notes();

    @Test
    void writesAllThatCameUntilItIsClosed() throws Exception {
        Path file = folder.resolve("a.mp3");
        Recorder recorder = recorder(new RecordTarget.OneFile(file, false));
        try (recorder) {
            recorder.start();
            for (int i = 0; i < 1_000; i++) {
                recorder.frame(frame(i));
            }
        }

        RecordSummary summary = recorder.done().get(1, TimeUnit.SECONDS);
        assertThat(summary.frames()).isEqualTo(1_000);
        assertThat(summary.files()).containsExactly(file);
        assertThat(file).hasSize(1_000L * FRAME_BYTES);
        assertThat(notes.threads).containsOnly("record");
    }

    @Test
    void whatFindsNoRoomInTheQueueIsAGap() throws Exception {
        Path file = folder.resolve("a.mp3");
        Recorder recorder = recorder(new RecordTarget.OneFile(file, false));
        for (int i = 0; i < Recorder.QUEUE + 10; i++) {
            recorder.frame(frame(i));
        }
        recorder.start();
        recorder.close();

        RecordSummary summary = recorder.done().get(1, TimeUnit.SECONDS);
        assertThat(summary.frames()).isEqualTo(Recorder.QUEUE);
        assertThat(summary.gaps()).isEqualTo(1);
        assertThat(summary.lost().toMillis()).isEqualTo(261);
    }

    @Test
    void saysSoWhenTheDiskIsFull() {
        assumeTrue(Files.exists(FULL), "needs /dev/full, which only Linux has");
        Recorder recorder = recorder(new RecordTarget.OneFile(FULL, true));
        try (recorder) {
            recorder.start();
            for (int i = 0; i < 100; i++) {
                recorder.frame(frame(i));
            }

            assertThatThrownBy(() -> recorder.done().get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("/dev/full")
                    .hasMessageContaining("No space left on device");
        }
    }

    @Test
    void saysAtOnceThatAFileIsThereAlready() throws Exception {
        Path file = Files.writeString(folder.resolve("a.mp3"), "precious");
        try (Recorder recorder = recorder(new RecordTarget.OneFile(file, false))) {
            recorder.start();

            assertThatThrownBy(() -> recorder.done().get(10, TimeUnit.SECONDS))
                    .hasMessageContaining("is there already");
        }
    }

    @Test
    void closingTwiceIsClosingOnce() throws Exception {
        Recorder recorder = recorder(new RecordTarget.OneFile(folder.resolve("a.mp3"), false));
        recorder.start();
        recorder.close();
        recorder.close();

        assertThat(recorder.done().get(1, TimeUnit.SECONDS).frames()).isZero();
    }

    private Recorder recorder(RecordTarget target) {
        ListedServer server =
                new ListedServer(
                        new ListOrigin(new StationId(1, 1), new ServerId(1, 1), 1),
                        InetAddress.ofLiteral("127.0.0.1"),
                        1,
                        new HeardPages(PagesDigest.of(List.of()), List.of()),
                        Tracks.START,
                        0);
        OnAirNow listed = new OnAirNow(Tracks.onAir(0), server);
        return new Recorder(target, "Jazz", listed, notes, () -> 0);
    }

    private static final class Notes implements RecordNotes {

        final List<String> threads = new CopyOnWriteArrayList<>();

        @Override
        public void began(Path file) {
            threads.add(Thread.currentThread().getName());
        }

        @Override
        public void hurried() {}

        @Override
        public void gap(Duration at, Duration lost) {
            threads.add(Thread.currentThread().getName());
        }
    }
}
