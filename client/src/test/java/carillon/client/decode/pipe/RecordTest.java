package carillon.client.decode.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordTest {

    @Test
    void readsBackEveryTypeHoweverThePipeCutsIt() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        byte[] frame = new byte[RecordReader.MAX_PAYLOAD_BYTES];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) random.nextInt();
        }
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        RecordWriter writer = new RecordWriter(pipe);
        int[] lengths = {0, 1, 417, frame.length, 3, frame.length};
        for (int length : lengths) {
            writer.audio(frame, length);
        }
        writer.flush(0x1234_5678);
        writer.volume(100);
        writer.lost(1_234_567_890_123L);
        writer.end();

        RecordReader reader = new RecordReader(inPieces(pipe.toByteArray(), random));
        for (int length : lengths) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.type()).isEqualTo(RecordType.AUDIO);
            assertThat(payload(reader)).isEqualTo(Arrays.copyOf(frame, length));
        }
        assertNumber(reader, RecordType.FLUSH, 0x1234_5678);
        assertNumber(reader, RecordType.VOLUME, 100);
        assertNumber(reader, RecordType.LOST, 1_234_567_890_123L);
        assertNumber(reader, RecordType.END, 0);
        assertThat(reader.next()).isFalse();
    }

    @Test
    void goesInOneWriteWhenItIsSent() throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        RecordWriter writer = new RecordWriter(new BufferedOutputStream(pipe));
        writer.audio(new byte[417], 417);
        writer.audio(new byte[418], 418);
        assertThat(pipe.size()).isZero();
        writer.send();
        assertThat(pipe.size()).isEqualTo(417 + 418 + 2 * RecordReader.HEADER_BYTES);
    }

    @Test
    void endsWhereverTheInputEnds() throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new RecordWriter(pipe).lost(7);
        for (int length = 0; length < pipe.size(); length++) {
            byte[] cut = Arrays.copyOf(pipe.toByteArray(), length);
            assertThat(new RecordReader(new ByteArrayInputStream(cut)).next()).isFalse();
        }
    }

    @Test
    void refusesWhatIsNoRecord() {
        for (byte[] bytes :
                new byte[][] {{0, 0, 0, 0}, {6, 0, 0, 0}, {-1, 0, 0, 0}, {1, 1, 0, 1}}) {
            RecordReader reader = new RecordReader(new ByteArrayInputStream(bytes));
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
        }
    }

    private static void assertNumber(RecordReader reader, RecordType type, long number)
            throws IOException {
        assertThat(reader.next()).isTrue();
        assertThat(reader.type()).isEqualTo(type);
        assertThat(reader.number()).isEqualTo(number);
    }

    private static byte[] payload(RecordReader reader) {
        return Arrays.copyOfRange(
                reader.bytes(), reader.offset(), reader.offset() + reader.length());
    }

    private static InputStream inPieces(byte[] bytes, SplittableRandom random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
    }
}
