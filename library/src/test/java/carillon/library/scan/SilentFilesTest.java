package carillon.library.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import carillon.library.LibraryException;
import carillon.library.Remark;
import carillon.library.media.Fingerprint;
import carillon.library.media.LocalFiles;
import carillon.library.media.MediaFile;
import carillon.library.media.MediaFiles;
import carillon.library.media.Mount;
import carillon.library.mp3.Mp3Scan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Files whose opening or closing does not return, as a pipe's that was put in their place
 * meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(30)
class SilentFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir private Path temporary;
    private Path pipe = Path.of("");
    private GivenLibrary given = new GivenLibrary(Path.of(""));

    @BeforeEach
    void makeLibraryAndPipe() throws Exception {
        given = GivenLibrary.in(temporary);
        pipe = temporary.resolve("pipe");
        GivenLibrary.fifo(pipe);
    }

    @AfterEach
    void letThePipeGo() throws IOException {
        // For reading and writing, which waits for nobody: whoever opens it now can go on.
        FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
    }

    @Test
    void leavesOutWhatDoesNotAnswerAndPlaysTheRest() throws IOException {
        given.track("Jazz/a.mp3");
        given.track("Jazz/silent.mp3");
        given.track("Jazz/z.mp3");
        given.track("Pop/silent.mp3");
        given.track("Rock/a.mp3");

        ScannedLibrary scanned = scan(ScanCache.NONE);

        assertThat(scanned.channels())
                .extracting(ScannedFolder::folder, channel -> given.paths(channel))
                .containsExactly(
                        tuple("Jazz", List.of("a.mp3", "z.mp3")), tuple("Rock", List.of("a.mp3")));
        assertThat(remarks(scanned))
                .containsExactlyInAnyOrder(
                        "Jazz/silent.mp3: does not answer, or too slowly: see to the disk or server it lies on,"
                                + " or remove it",
                        "Pop/silent.mp3: does not answer, or too slowly: see to the disk or server it lies on,"
                                + " or remove it",
                        "Pop: holds no MP3 file that can be played: put some in, or remove it;"
                                + " until then the channel is off the air");
    }

    @Test
    void givesUpAFolderInWhichMuchDoesNotAnswer() throws IOException {
        for (int number = 1; number <= 9; number++) {
            given.track("Jazz/" + number + " silent.mp3");
        }
        given.track("Rock/a.mp3");

        ScannedLibrary scanned = scan(ScanCache.NONE);

        assertThat(scanned.channels()).extracting(ScannedFolder::folder).containsExactly("Rock");
        assertThat(remarks(scanned))
                .containsExactly(
                        "Jazz: does not answer, or too slowly: see to the disk or server it lies on, or remove it;"
                                + " until then the channel is off the air");
    }

    @Test
    void leavesOutAFileThatDoesNotClose() throws IOException {
        given.track("Jazz/a.mp3");
        given.track("Jazz/open.mp3");

        ScannedLibrary scanned = scan(ScanCache.NONE);

        assertThat(scanned.channels()).extracting(given::paths).containsExactly(List.of("a.mp3"));
        assertThat(remarks(scanned))
                .containsExactly(
                        "Jazz/open.mp3: does not answer, or too slowly: see to the disk or server"
                                + " it lies on, or remove it");
    }

    @Test
    void playsWhatWasReadBeforeMoreFoldersThanAreAskedDidNotAnswer() throws IOException {
        for (int number = 1; number <= 140; number++) {
            given.track("Pop %d/silent.mp3".formatted(number));
        }
        given.track("Jazz/a.mp3");
        given.track("Zoo/a.mp3");

        ScannedLibrary scanned = scan(ScanCache.NONE, Duration.ofMillis(100));

        assertThat(scanned.channels()).extracting(ScannedFolder::folder).containsExactly("Jazz");
        assertThat(remarks(scanned))
                .filteredOn(remark -> remark.contains(": does not answer"))
                .hasSize(140 + 1)
                .anyMatch(remark -> remark.startsWith("Zoo: "));
    }

    @Test
    void takesOutOfTheCacheWhatWasReadBeforeSomethingDidNotAnswer() throws IOException {
        Path read = given.track("Jazz/a.mp3");
        given.track("Jazz/silent.mp3");
        GivenLibrary.Cache cache = new GivenLibrary.Cache();

        scan(cache);

        assertThat(cache.stored()).containsExactly(read);
    }

    @Test
    void letsWhatTheCacheThrowsThrough() throws IOException {
        given.track("Jazz/a.mp3");
        ScanCache broken =
                new ScanCache() {
                    @Override
                    public Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint) {
                        throw new LibraryException("the index is gone");
                    }

                    @Override
                    public void store(Path file, Fingerprint seen, Mp3Scan scan) {}
                };

        assertThatThrownBy(() -> scan(broken))
                .isInstanceOf(LibraryException.class)
                .hasMessage("the index is gone");
    }

    private ScannedLibrary scan(ScanCache cache) throws IOException {
        return scan(cache, PATIENCE);
    }

    private ScannedLibrary scan(ScanCache cache, Duration patience) throws IOException {
        List<Path> roots = List.of(given.folder());
        MediaFiles files = new SwappingFiles(LocalFiles.below(roots), pipe);
        return new LibraryScanner(roots, files, cache, patience).scan(GivenLibrary.STATION);
    }

    private static List<String> remarks(ScannedLibrary scanned) {
        return scanned.allRemarks().stream().map(Remark::toString).toList();
    }

    /** Files of which some are a pipe nobody writes to by the time they are opened or closed. */
    private record SwappingFiles(MediaFiles files, Path pipe) implements MediaFiles {

        @Override
        public MediaFile open(Path path) throws IOException {
            if (path.endsWith("open.mp3")) {
                return new Clinging(files.open(path), pipe);
            }
            if (path.toString().endsWith("silent.mp3")) {
                FileChannel.open(pipe, StandardOpenOption.READ).close();
            }
            return files.open(path);
        }

        @Override
        public Fingerprint fingerprint(Path path) throws IOException {
            return files.fingerprint(path);
        }

        @Override
        public Mount mount(Path path) throws IOException {
            return files.mount(path);
        }
    }

    private record Clinging(MediaFile file, Path pipe) implements MediaFile {

        @Override
        public Fingerprint fingerprint() {
            return file.fingerprint();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public boolean isUnchanged() throws IOException {
            return file.isUnchanged();
        }

        @Override
        public void close() throws IOException {
            FileChannel.open(pipe, StandardOpenOption.READ).close();
            file.close();
        }
    }
}
