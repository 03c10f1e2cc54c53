package carillon.client.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.client.ClientException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RawSinkTest {

    @TempDir private Path folder;

    @Test
    void writesTheBytesAndNothingElse() throws Exception {
        Path file = folder.resolve("a.raw");
        try (PcmSink sink = new OutputSpec.RawFile(file).open(SampleRate.DEFAULT)) {
            assertThat(sink.write(new byte[] {9, 1, 2, 3, 4, 9}, 1, 4)).isTrue();
            // Seen at once, with the sink still open.
            assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void aLinkAndWhatItNamesStayWhenThereIsNoSound() throws Exception {
        Path file = Files.write(folder.resolve("target.raw"), new byte[] {1, 2, 3});
        Path link = Files.createSymbolicLink(folder.resolve("link.raw"), file);
        new OutputSpec.RawFile(link, true).open(SampleRate.DEFAULT).close();

        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void whatALinkNamesIsReplacedAndTheLinkStays() throws Exception {
        Path file = Files.write(folder.resolve("target.raw"), new byte[9]);
        Path link = Files.createSymbolicLink(folder.resolve("link.raw"), file);
        try (PcmSink sink = new OutputSpec.RawFile(link, true).open(SampleRate.DEFAULT)) {
            sink.write(new byte[] {1, 2, 3, 4}, 0, 4);
        }

        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3, 4});
    }

    @Test
    void aLinkThatLeadsNowhereIsRefusedAndNothingIsMadeThere() throws Exception {
        Path nowhere = folder.resolve("nowhere.raw");
        Path link = Files.createSymbolicLink(folder.resolve("link.raw"), nowhere);
        OutputSpec.RawFile output = new OutputSpec.RawFile(link, true);

        assertThatThrownBy(() -> output.open(SampleRate.DEFAULT))
                .isInstanceOf(ClientException.class)
                .hasMessageContainingAll("link.raw", "a link that leads nowhere");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void isNotLeftBehindWithoutSound() {
        Path file = folder.resolve("empty.raw");
        new OutputSpec.RawFile(file).open(SampleRate.DEFAULT).close();

        assertThat(file).doesNotExist();
    }

    @Test
    void saysThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        try (PcmSink sink = new OutputSpec.RawFile(full).open(SampleRate.DEFAULT)) {
            assertThatThrownBy(() -> sink.write(new byte[4], 0, 4))
                    .isInstanceOf(ClientException.class)
                    .hasMessageStartingWith("cannot write /dev/full: ");
        }
    }

    @Test
    @Timeout(20)
    void endsQuietlyWhenTheReaderOfAPipeGoes() throws Exception {
        Path pipe = folder.resolve("pipe");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        Assumptions.assumeTrue(mkfifo.waitFor() == 0, "no mkfifo here");
        Process reader = new ProcessBuilder("head", "-c", "4", pipe.toString()).start();
        try (PcmSink sink = new OutputSpec.RawFile(pipe).open(SampleRate.DEFAULT);
                InputStream read = reader.getInputStream()) {
            assertThat(sink.write(new byte[] {1, 2, 3, 4}, 0, 4)).isTrue();
            assertThat(read.readAllBytes()).containsExactly(1, 2, 3, 4);
            reader.waitFor();

            assertThat(sink.write(new byte[4], 0, 4)).isFalse();
        }
    }
}
