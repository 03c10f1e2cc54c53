package carillon.client.decode.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Reads records from a pipe, as many at a time as are there.
 *
 * <pre>
 * +---------+-----------------------+-----------------
 * | type  1 | length, big-endian  3 | payload ...
 * +---------+-----------------------+-----------------
 * </pre>
 *
 * <p>The pipe comes from our own parent: a record that cannot be is a broken promise, not bad
 * input, and ends the reading. What an AUDIO record holds may be anything.
 *
 * <p>Threads: one owner.
 */
public final class RecordReader {

    /** The longest payload. */
    public static final int MAX_PAYLOAD_BYTES = 1 << 16;

    static final int HEADER_BYTES = 4;

    private final InputStream in;
    private final byte[] buffer = new byte[HEADER_BYTES + MAX_PAYLOAD_BYTES];
    private final ByteBuffer view = ByteBuffer.wrap(buffer);
    private int at;
    private int filled;
    private int payload;

    public RecordReader(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next record.
     *
     * @return false at the end of the input, also if it comes in the middle of a record
     * @throws IOException if the input fails or is not made of records
     */
    public boolean next() throws IOException {
        at += payload;
        payload = 0;
        if (!fill(HEADER_BYTES)) {
            return false;
        }
        int header = view.getInt(at);
        int length = header & 0xFF_FFFF;
        if (!RecordType.isCode(header >>> 24) || length > MAX_PAYLOAD_BYTES) {
            throw new IOException("no record: " + Integer.toHexString(header));
        }
        if (!fill(HEADER_BYTES + length)) {
            return false;
        }
        at += HEADER_BYTES;
        payload = length;
        return true;
    }

    /** The type of the record. */
    public RecordType type() {
        return RecordType.ofCode(buffer[at - HEADER_BYTES]);
    }

    /** The array that holds the payload until the next record is read. */
    public byte[] bytes() {
        return buffer;
    }

    /** Where in the array the payload begins. */
    public int offset() {
        return at;
    }

    /** Length of the payload. */
    public int length() {
        return payload;
    }

    /** The payload as a number, big-endian, of up to eight bytes. */
    public long number() {
        long number = 0;
        for (int i = 0; i < payload; i++) {
            number = number << 8 | (buffer[at + i] & 0xFF);
        }
        return number;
    }

    private boolean fill(int bytes) throws IOException {
        if (at + bytes > buffer.length || at == filled) {
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            at = 0;
        }
        while (filled - at < bytes) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }
}
