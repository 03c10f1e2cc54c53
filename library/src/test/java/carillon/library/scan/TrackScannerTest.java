package carillon.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.Remark;
import carillon.library.media.Fingerprint;
import carillon.library.media.MediaFile;
import carillon.library.media.MediaFiles;
import carillon.library.media.Mount;
import carillon.library.mp3.Mp3Scan;
import carillon.library.patience.Patience;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackScannerTest {

    private static final Found FILE =
            new Found(Path.of("/library/Jazz/a.mp3"), "a.mp3", "Jazz/a.mp3", Found.Kind.FILE);

    @Test
    void saysWhyAFileCannotBeReadAndDoesNotRememberIt() {
        assertThat(remarks(new AccessDeniedException("/library/Jazz/a.mp3")))
                .containsExactly(
                        "Jazz/a.mp3: cannot be read (permission denied): let the server read it,"
                                + " or copy it again");
        assertThat(remarks(new IOException("Input/output error")))
                .containsExactly(
                        "Jazz/a.mp3: cannot be read (Input/output error): let the server read it,"
                                + " or copy it again");
    }

    private static List<String> remarks(IOException failure) {
        List<Remark> remarks = new ArrayList<>();
        MediaFiles files = new FailingFiles(failure);
        try (Patience<TrackScanner> patience =
                Patience.of(progress -> new TrackScanner(files, progress, new ForgetfulCache()))) {
            List<TrackFile> tracks =
                    patience.with(FILE.path(), scanner -> scanner.tracks(List.of(FILE), remarks));

            assertThat(tracks).isEmpty();
        }

        return remarks.stream().map(Remark::toString).toList();
    }

    /** Files that can be seen but not opened. */
    private record FailingFiles(IOException failure) implements MediaFiles {

        @Override
        public MediaFile open(Path path) throws IOException {
            throw failure;
        }

        @Override
        public Fingerprint fingerprint(Path path) {
            return new Fingerprint(1, 2, 3);
        }

        @Override
        public Mount mount(Path path) {
            return Mount.of("disk", 1);
        }
    }

    /** A cache into which nothing may be put. */
    private static final class ForgetfulCache implements ScanCache {

        @Override
        public Optional<Mp3Scan> lookup(Path file, Fingerprint fingerprint) {
            return Optional.empty();
        }

        @Override
        public void store(Path file, Fingerprint fingerprint, Mp3Scan scan) {
            throw new AssertionError("stored " + scan);
        }
    }
}
