package carillon.client.decode.pipe;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Writes the records that {@link RecordReader} reads, each in one write to the stream, which keeps
 * them back until it is flushed.
 *
 * <p>Threads: one owner.
 */
public final class RecordWriter implements ChildInput {

    private final OutputStream out;
    private final ByteBuffer record =
            ByteBuffer.allocate(RecordReader.HEADER_BYTES + RecordReader.MAX_PAYLOAD_BYTES);

    public RecordWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void audio(byte[] frame, int length) throws IOException {
        begin(RecordType.AUDIO, length).put(frame, 0, length);
        write();
    }

    @Override
    public void flush(int passage) throws IOException {
        begin(RecordType.FLUSH, Integer.BYTES).putInt(passage);
        write();
    }

    @Override
    public void volume(int percent) throws IOException {
        begin(RecordType.VOLUME, Byte.BYTES).put((byte) percent);
        write();
    }

    @Override
    public void lost(long flicks) throws IOException {
        begin(RecordType.LOST, Long.BYTES).putLong(flicks);
        write();
    }

    @Override
    public void end() throws IOException {
        begin(RecordType.END, 0);
        write();
    }

    @Override
    public void send() throws IOException {
        out.flush();
    }

    private void write() throws IOException {
        out.write(record.array(), 0, record.position());
    }

    private ByteBuffer begin(RecordType type, int length) {
        return record.clear().putInt(type.code() << 24 | length);
    }
}
