package carillon.client.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.client.ClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavSinkTest {

    private static final int RATE = 48_000;
    private static final int SECOND = RATE * 4;

    @TempDir private Path folder;

    @Test
    void writesAFileThatOthersReadBack() throws Exception {
        Path file = folder.resolve("a.wav");
        byte[] sound = pattern(SECOND + 4_000);
        try (PcmSink sink = new OutputSpec.WavFile(file).open(new SampleRate(RATE))) {
            assertThat(sink.write(sound, 0, 5)).isTrue();
            assertThat(sink.write(sound, 5, sound.length - 5)).isTrue();
        }

        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            assertThat(in.getFormat().toString())
                    .isEqualTo(new AudioFormat(RATE, 16, 2, true, false).toString());
            assertThat(in.getFrameLength()).isEqualTo(sound.length / 4);
            assertThat(in.readAllBytes()).isEqualTo(sound);
        }
    }

    @Test
    void isValidUpToTheLastWholeSecondWhileStillOpen() throws Exception {
        Path file = folder.resolve("killed.wav");
        try (PcmSink sink = new OutputSpec.WavFile(file).open(new SampleRate(RATE))) {
            sink.write(pattern(2 * SECOND), 0, 2 * SECOND);
            sink.write(pattern(SECOND), 0, SECOND - 4);

            try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
                assertThat(in.getFrameLength()).isEqualTo(2 * RATE);
            }
        }
    }

    @Test
    void hasAHeaderAsSoonAsThereIsSound() throws Exception {
        Path file = folder.resolve("short.wav");
        try (PcmSink sink = new OutputSpec.WavFile(file).open(new SampleRate(RATE))) {
            sink.write(pattern(4), 0, 4);
            assertThat(Files.size(file)).isEqualTo(WavHeader.BYTES + 4);
            assertThat(AudioSystem.getAudioFileFormat(file.toFile()).getFrameLength()).isZero();
        }
    }

    @Test
    void keepsWhatItIsToReplaceWhenThereIsNoSound() throws Exception {
        Path file = Files.write(folder.resolve("old.wav"), pattern(10_000));
        new OutputSpec.WavFile(file, true).open(new SampleRate(RATE)).close();

        assertThat(file).hasBinaryContent(pattern(10_000));
    }

    @Test
    void isNotLeftBehindWithoutSound() {
        Path file = folder.resolve("empty.wav");
        new OutputSpec.WavFile(file).open(new SampleRate(RATE)).close();
        assertThat(file).doesNotExist();
    }

    @Test
    void isNotReplacedUnlessAskedTo() throws Exception {
        Path file = Files.write(folder.resolve("old.wav"), pattern(10_000));
        OutputSpec.WavFile wav = new OutputSpec.WavFile(file);
        assertThatThrownBy(() -> wav.open(new SampleRate(RATE)))
                .isInstanceOf(ClientException.class)
                .hasMessageContainingAll(file.toString(), "is there already", "--force");
        assertThat(file).hasBinaryContent(pattern(10_000));
    }

    @Test
    void leavesPartOfASampleOutOfTheSizes() throws Exception {
        Path file = folder.resolve("odd.wav");
        try (PcmSink sink = new OutputSpec.WavFile(file).open(new SampleRate(RATE))) {
            sink.write(pattern(11), 0, 11);
        }
        assertThat(dataBytes(ByteBuffer.wrap(Files.readAllBytes(file)))).isEqualTo(8);
    }

    @Test
    void replacesALongerFile() throws Exception {
        Path file = Files.write(folder.resolve("old.wav"), pattern(10_000));
        try (PcmSink sink = new OutputSpec.WavFile(file, true).open(new SampleRate(RATE))) {
            sink.write(pattern(4), 0, 4);
        }
        assertThat(Files.size(file)).isEqualTo(WavHeader.BYTES + 4);
    }

    @Test
    void tellsAnOpenEndWhenTheSizeIsBeyondTheField() {
        long largest = 0xFFFF_FFFEL - 36;
        assertThat(dataBytes(WavHeader.of(RATE, largest))).isEqualTo(largest);
        assertThat(dataBytes(WavHeader.of(RATE, largest + 1))).isEqualTo(WavHeader.OPEN_END);
        assertThat(dataBytes(WavHeader.of(RATE, 1L << 40))).isEqualTo(WavHeader.OPEN_END);
    }

    @Test
    void namesTheFileAndTheReasonWhenItCannotBeOpened() {
        OutputSpec.WavFile lost = new OutputSpec.WavFile(folder.resolve("no/such.wav"));
        assertThatThrownBy(() -> lost.open(new SampleRate(RATE)))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "cannot write "
                                + lost.path()
                                + ": the folder does not exist; make it first");
        OutputSpec.WavFile directory = new OutputSpec.WavFile(folder);
        assertThatThrownBy(() -> directory.open(new SampleRate(RATE)))
                .isInstanceOf(ClientException.class)
                .hasMessage("cannot write " + folder + ": it is a folder; name a file in it");
    }

    @Test
    void saysThatTheDiskIsFull() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "no /dev/full here");
        OutputSpec.WavFile wav = new OutputSpec.WavFile(full);
        try (PcmSink sink = wav.open(new SampleRate(RATE))) {
            assertThatThrownBy(() -> sink.write(new byte[4], 0, 4))
                    .isInstanceOf(ClientException.class)
                    .hasMessageStartingWith("cannot write /dev/full: ")
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void closesTwice() {
        PcmSink sink =
                new OutputSpec.WavFile(folder.resolve("twice.wav")).open(new SampleRate(RATE));
        sink.write(pattern(4), 0, 4);
        sink.close();
        sink.close();
        assertThat(folder.resolve("twice.wav")).exists();
    }

    private static long dataBytes(ByteBuffer header) {
        return Integer.toUnsignedLong(header.order(ByteOrder.LITTLE_ENDIAN).getInt(40));
    }

    private static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }
}
