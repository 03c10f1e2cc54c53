package carillon.library.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

    @TempDir Path outside;
    private Path library;
    private Path track;
    private LocalFiles files;

    @BeforeEach
    void makeLibrary() throws IOException {
        library = Files.createDirectory(outside.resolve("library"));
        track = Files.writeString(library.resolve("track.mp3"), "0123456789");
        Files.setLastModifiedTime(
                track, FileTime.from(1_700_000_000_123_456_789L, TimeUnit.NANOSECONDS));
        files = LocalFiles.below(List.of(library));
    }

    @Test
    void readsFromAnyPosition() throws IOException {
        try (MediaFile file = files.open(track)) {
            assertThat(read(file, 4, 3)).isEqualTo("456");
            assertThat(read(file, 8, 5)).isEqualTo("89");
            assertThat(file.read(ByteBuffer.allocate(1), 10)).isEqualTo(-1);
        }
    }

    @Test
    void fingerprintTellsSizeTimeAndInode() throws IOException {
        Fingerprint found = files.fingerprint(track);
        assertThat(found.sizeBytes()).isEqualTo(10);
        assertThat(found.modifiedNanos()).isEqualTo(1_700_000_000_123_456_789L);
        assertThat(found.inode()).isEqualTo(Files.getAttribute(track, "unix:ino"));
        try (MediaFile file = files.open(track)) {
            assertThat(file.fingerprint()).isEqualTo(found);
        }
    }

    @Test
    void followsLinksInsideTheLibraryOnly() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        Path in = Files.createSymbolicLink(library.resolve("in.mp3"), track);
        Path out = Files.createSymbolicLink(library.resolve("out.mp3"), secret);
        assertThat(files.fingerprint(in)).isEqualTo(files.fingerprint(track));
        assertThatThrownBy(() -> files.open(out))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("leads out of the library");
        assertThatThrownBy(() -> files.open(library.resolve("../secret")))
                .hasMessageContaining("leads out of the library");
    }

    @Test
    @Timeout(10)
    void refusesWhatIsNoRegularFileWithoutBlocking() throws Exception {
        Path fifo = library.resolve("fifo.mp3");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        for (Path path : List.of(fifo, library)) {
            assertThatThrownBy(() -> files.open(path)).hasMessageContaining("not a regular file");
        }
        assertThatThrownBy(() -> files.open(library.resolve("none.mp3")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void unlinkedFileIsUnchangedAndReadsOn() throws IOException {
        try (MediaFile file = files.open(track)) {
            Files.delete(track);
            assertThat(read(file, 0, 10)).isEqualTo("0123456789");
            assertThat(file.isUnchanged()).isTrue();
        }
    }

    @Test
    void replacedFileIsUnchangedAndReadsOn() throws IOException {
        try (MediaFile file = files.open(track)) {
            Files.move(track, library.resolve("old.mp3"));
            Files.writeString(track, "another one");
            assertThat(file.isUnchanged()).isTrue();
            assertThat(read(file, 0, 10)).isEqualTo("0123456789");
        }
    }

    @Test
    void shrunkFileIsChanged() throws IOException {
        try (MediaFile file = files.open(track)) {
            Files.writeString(track, "012", StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(file.isUnchanged()).isFalse();
        }
    }

    @Test
    void fileRewrittenAtTheSameSizeIsChanged() throws IOException {
        try (MediaFile file = files.open(track)) {
            assertThat(file.isUnchanged()).isTrue();
            Files.writeString(track, "9876543210");
            assertThat(file.isUnchanged()).isFalse();
        }
    }

    @Test
    void filesOfOneFolderAreOnOneMount() throws IOException {
        Path other = Files.writeString(library.resolve("other.mp3"), "");
        assertThat(files.mount(track)).isEqualTo(files.mount(other));
        assertThat(files.mount(track).name()).matches("[A-Za-z0-9._-]{1,20}");
    }

    @Test
    void mountIsNamedByTheLastPartOfItsDevice() {
        assertThat(Mount.of("/dev/vda1", 7).name()).isEqualTo("vda1");
        assertThat(Mount.of("host:/export/my music", 7).name()).isEqualTo("my-music");
        assertThat(Mount.of("nas:/", 255).name()).isEqualTo("ff");
    }

    private static String read(MediaFile file, long position, int bytes) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(bytes);
        file.read(into, position);
        return new String(into.array(), 0, into.position(), StandardCharsets.US_ASCII);
    }
}
