package carillon.client.record;

import static carillon.client.record.Tracks.FRAME_BYTES;
import static carillon.client.record.Tracks.frame;
import static carillon.client.record.Tracks.onAir;
import static carillon.client.record.Tracks.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.client.ClientException;
import carillon.client.receive.frame.Frames;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void writesFramesAsTheyCame() throws IOException {
        Path file = folder.resolve("a.mp3");
        try (Recording recording = recording(new RecordTarget.OneFile(file, false))) {
            recording.begin();
            recording.frame(frame(1), time(1), onAir(0));
            recording.frame(frame(2), time(2), onAir(0));
        }

        assertThat(Files.readAllBytes(file))
                .isEqualTo(
                        Frames.joined(
                                Frames.frame(Frames.STEREO_128, 1),
                                Frames.frame(Frames.STEREO_128, 2)));
        assertThat(told).containsExactly("began a.mp3");
    }

    @Test
    void refusesToReplaceAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mp3"), "precious");
        try (Recording recording = recording(new RecordTarget.OneFile(file, false))) {
            assertThatThrownBy(recording::begin)
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("a.mp3 is there already")
                    .hasMessageContaining("--force");
        }

        assertThat(file).hasContent("precious");
    }

    @Test
    void replacesAFileWhenToldTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.mp3"), "x".repeat(5_000));
        try (Recording recording = recording(new RecordTarget.OneFile(file, true))) {
            recording.begin();
            recording.frame(frame(1), time(1), onAir(0));
        }

        assertThat(file).hasSize(FRAME_BYTES);
    }

    @Test
    void leavesNoEmptyFile() {
        Path file = folder.resolve("a.mp3");
        Recording recording = recording(new RecordTarget.OneFile(file, false));
        recording.begin();
        assertThat(file).isEmptyFile();
        recording.close();

        assertThat(file).doesNotExist();
        assertThat(recording.summary().files()).isEmpty();
    }

    @Test
    void saysWhichFileCannotBeMade() {
        Path file = folder.resolve("missing").resolve("a.mp3");
        try (Recording recording = recording(new RecordTarget.OneFile(file, false))) {
            assertThatThrownBy(recording::begin)
                    .isInstanceOf(ClientException.class)
                    .hasMessage(
                            "cannot write " + file + ": the folder does not exist; make it first");
        }
    }

    @Test
    void notesGapsWhereTheyAre() {
        Path file = folder.resolve("a.mp3");
        try (Recording recording = recording(new RecordTarget.OneFile(file, false))) {
            recording.begin();
            recording.frame(frame(0), time(0), onAir(0));
            recording.gap(3 * Tracks.frameFlicks());
            recording.frame(frame(4), time(4), onAir(0));

            assertThat(told).containsExactly("began a.mp3", "gap of 78 ms at 26 ms");
            assertThat(recording.summary().gaps()).isEqualTo(1);
            assertThat(recording.summary().lost().toMillis()).isEqualTo(78);
            assertThat(recording.summary().frames()).isEqualTo(2);
            assertThat(recording.summary().length().toMillis()).isEqualTo(52);
        }
    }

    @Test
    void beginsAFileWithEachTrack() {
        int frames = 1_000; // 26.1 s: all of tracks 0 and 1, some of 2
        Path split = folder.resolve("made").resolve("here");
        try (Recording recording = recording(new RecordTarget.FilePerTrack(split))) {
            recording.begin();
            for (int i = 0; i < frames; i++) {
                int number = (int) (Duration.between(Tracks.START, time(i)).toSeconds() / 10);
                recording.frame(frame(i), time(i), onAir(number));
            }
        }

        assertThat(split.resolve("001 Title 0.mp3")).hasSize(383L * FRAME_BYTES);
        assertThat(split.resolve("002 Title 1.mp3")).hasSize(383L * FRAME_BYTES);
        assertThat(split.resolve("003 Title 2.mp3")).hasSize(234L * FRAME_BYTES);
    }

    @Test
    void filesHoldExactlyTheFramesOfTheirTracksHoweverLateTheyOrTheListAre() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        int length = 400;
        try (Recording recording = recording(new RecordTarget.FilePerTrack(folder))) {
            for (int i = 0; i < 3 * length; i++) {
                Instant about = time(i).plusSeconds(random.nextInt(-20_000, 20_000));
                int listedAt = Math.max(0, i + random.nextInt(-40, 41)); // a second late or early
                int on = listedAt / length;
                OnAir listed = new OnAir(1, track(on, length), track(on + 1, length));
                recording.frame(frame(i), about, listed);
            }
        }

        for (int track = 0; track < 3; track++) {
            Path file = folder.resolve("%03d Title %d.mp3".formatted(track + 1, track));
            assertThat(Files.readAllBytes(file))
                    .isEqualTo(frames(track * length, (track + 1) * length));
        }
    }

    @Test
    void beginsTheNextTrackInTimeWhenTheListIsLate() {
        try (Recording recording = recording(new RecordTarget.FilePerTrack(folder))) {
            for (int i = 0; i < 400; i++) {
                recording.frame(frame(i), time(i), onAir(0));
            }
            recording.frame(frame(400), time(400), onAir(1));

            assertThat(recording.summary().files()).hasSize(2);
        }
        assertThat(folder.resolve("001 Title 0.mp3")).hasSize(383L * FRAME_BYTES);
    }

    @Test
    void aListOfTheTrackBeforeDoesNotBeginItAgain() {
        try (Recording recording = recording(new RecordTarget.FilePerTrack(folder))) {
            recording.frame(frame(400), time(400), onAir(1));
            recording.frame(
                    frame(401), time(401), new OnAir(1, Tracks.track(0), OnAir.NOTHING.next()));

            assertThat(recording.summary().files()).hasSize(1);
        }
    }

    @Test
    void framesOfATrackThatTheListHasForgottenAreNotOfTheNext() {
        try (Recording recording = recording(new RecordTarget.FilePerTrack(folder))) {
            recording.frame(frame(382), time(382), onAir(1));
            recording.frame(frame(383), time(383), onAir(1));
        }

        assertThat(told).containsExactly("began 001 Jazz.mp3", "began 002 Title 1.mp3");
    }

    @Test
    void neverReplacesAFileOfAnEarlierRecording() throws IOException {
        Files.writeString(folder.resolve("001 Title 0.mp3"), "precious");
        try (Recording recording = recording(new RecordTarget.FilePerTrack(folder))) {
            recording.frame(frame(1), time(1), onAir(0));
        }

        assertThat(folder.resolve("001 Title 0.mp3")).hasContent("precious");
        assertThat(folder.resolve("002 Title 0.mp3")).hasSize(FRAME_BYTES);
    }

    @Test
    void goesOnWithTheNumberBehindAnEarlierRecording() throws IOException {
        Files.writeString(folder.resolve("017 Another.mp3"), "precious");
        Files.writeString(folder.resolve("9999 notes.txt"), "no recording");
        try (Recording recording = recording(new RecordTarget.FilePerTrack(folder))) {
            recording.frame(frame(1), time(1), onAir(0));
            recording.frame(frame(400), time(400), onAir(1));
        }

        assertThat(told).containsExactly("began 018 Title 0.mp3", "began 019 Title 1.mp3");
    }

    @Test
    void tracksThatBeginInARushShareFiles() {
        int frames = 1_000; // 26 s, with a start that is later than the one before in each frame
        try (Recording recording = recording(new RecordTarget.FilePerTrack(folder))) {
            for (int i = 0; i < frames; i++) {
                Programme.Track hasty =
                        new Programme.Track("T", "", time(i), Duration.ofMillis(26));
                recording.frame(frame(i), time(i), new OnAir(1, hasty, Programme.unknown()));
            }

            assertThat(recording.summary().files()).hasSizeBetween(13, 17);
            assertThat(recording.summary().frames()).isEqualTo(frames);
        }
        assertThat(told).containsOnlyOnce("hurried");
    }

    /** A track of so many frames, whose start a list tells in milliseconds. */
    private static Programme track(int number, int frames) {
        Instant start = time(number * frames).truncatedTo(ChronoUnit.MILLIS);
        return new Programme.Track("Title " + number, "", start, Duration.ofSeconds(10));
    }

    private static byte[] frames(int from, int to) {
        return Frames.joined(
                IntStream.range(from, to)
                        .mapToObj(index -> Frames.frame(Frames.STEREO_128, index))
                        .toArray(byte[][]::new));
    }

    private Recording recording(RecordTarget target) {
        RecordNotes notes =
                new RecordNotes() {
                    @Override
                    public void began(Path file) {
                        told.add("began " + file.getFileName());
                    }

                    @Override
                    public void hurried() {
                        told.add("hurried");
                    }

                    @Override
                    public void gap(Duration at, Duration lost) {
                        told.add("gap of %d ms at %d ms".formatted(lost.toMillis(), at.toMillis()));
                    }
                };
        return new Recording(new Writing(target, "Jazz", notes), notes);
    }
}
