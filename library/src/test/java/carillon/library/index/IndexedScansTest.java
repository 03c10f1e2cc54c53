package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import carillon.library.media.Fingerprint;
import carillon.library.mp3.FrameTable;
import carillon.library.mp3.FrameTableBuilder;
import carillon.library.mp3.Mp3Scan;
import carillon.library.tags.Tags;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.MpegVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class IndexedScansTest {

    private static final Fingerprint THEN = new Fingerprint(10, 20, 30);
    private static final Mp3Scan TRACK =
            new Mp3Scan.Playable(
                    frames(),
                    GivenLog.track(1).id(),
                    new Tags("Ö, mein Papa", "Rex"),
                    List.of(new Remark("a", "b", "c"), new Remark("d", "e", "f")));
    private static final Mp3Scan NO_TRACK =
            new Mp3Scan.Refused(new Remark("jazz/notes.mp3", "no frames", "remove it"));

    @TempDir Path library;
    @TempDir Path state;
    private Path song;
    private Path notes;
    private Index index;

    @BeforeEach
    void open() throws IOException {
        library = library.toRealPath();
        song = library.resolve("jazz/a song.mp3");
        notes = library.resolve("jazz/notes.mp3");
        index = Index.open(state.resolve("index.db"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void remembersScansFromOneRunToTheNext() throws IOException {
        store(song, THEN, TRACK);
        store(notes, THEN, NO_TRACK);
        reopen();
        IndexedScans scans = index.scans();
        assertThat(scans.lookup(song, THEN)).contains(TRACK);
        assertThat(scans.lookup(notes, THEN)).contains(NO_TRACK);
        assertThat(scans.lookup(library.resolve("jazz/other.mp3"), THEN)).isEmpty();
        assertThat(scans.lookup(library.resolve("rock/a song.mp3"), THEN)).isEmpty();
    }

    @Test
    void forgetsAFileThatLooksDifferent() {
        store(song, THEN, TRACK);
        assertThat(index.scans().lookup(song, new Fingerprint(11, 20, 30))).isEmpty();
        assertThat(index.scans().lookup(song, new Fingerprint(10, 21, 30))).isEmpty();
        assertThat(index.scans().lookup(song, new Fingerprint(10, 20, 31))).isEmpty();
    }

    @Test
    void keepsTheNewestScanOfAFile() {
        Fingerprint now = new Fingerprint(11, 21, 30);
        store(song, THEN, TRACK);
        store(song, now, NO_TRACK);
        assertThat(index.scans().lookup(song, now)).contains(NO_TRACK);
        assertThat(index.scans().lookup(song, THEN)).isEmpty();
    }

    @Test
    void forgetsFilesThatACompleteScanDidNotMeet() {
        Path elsewhere = Path.of(library + "2/song.mp3");
        store(song, THEN, TRACK);
        store(notes, THEN, NO_TRACK);
        store(elsewhere, THEN, TRACK);
        IndexedScans scan = index.scans();
        scan.lookup(song, THEN);
        scan.complete(library);
        assertThat(index.scans().lookup(song, THEN)).contains(TRACK);
        assertThat(index.scans().lookup(notes, THEN)).isEmpty();
        assertThat(index.scans().lookup(elsewhere, THEN)).contains(TRACK);
    }

    private void store(Path file, Fingerprint fingerprint, Mp3Scan scan) {
        index.scans().store(file, fingerprint, scan);
    }

    private void reopen() throws IOException {
        index.load(new ChannelId(0, 0)); // what is posted before a call is done before it
        index.close();
        open();
    }

    private static FrameTable frames() {
        FrameFormat format = new FrameFormat(MpegVersion.MPEG_1, 44_100, 2, false);
        FrameTableBuilder builder = FrameTable.builder();
        for (int frame = 0; frame < 100; frame++) {
            builder.add(2_000 + frame * 500L, 417 + frame % 2, format);
        }
        return builder.build();
    }
}
