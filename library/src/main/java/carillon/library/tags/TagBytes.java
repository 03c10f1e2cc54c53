package carillon.library.tags;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Random access to the bytes of a file or of an array through a small window, for tags, which are
 * read in few places far apart. Beyond the end all bytes are zero.
 *
 * <p>Threads: one.
 */
public final class TagBytes {

    private static final int WINDOW_BYTES = 4096;

    /** Where the bytes come from: reads at a position, as a channel does. */
    @FunctionalInterface
    public interface Source {
        /** Bytes read, at least one; -1 at the end. */
        int read(ByteBuffer into, long position) throws IOException;
    }

    private final Source source;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
    private long windowAt;

    /** Bytes of a source of which so many are to be used. */
    public TagBytes(Source source, long length) {
        this.source = source;
        this.length = length;
    }

    /** The bytes of an array. */
    static TagBytes of(byte[] bytes) {
        return new TagBytes(
                (into, position) -> {
                    int from = (int) position;
                    int count = Math.min(into.remaining(), bytes.length - from);
                    into.put(bytes, from, count);
                    return count;
                },
                bytes.length);
    }

    /** How many bytes there are. */
    public long length() {
        return length;
    }

    /** The byte at a position, 0 to 255. */
    int at(long position) throws IOException {
        if (position < 0 || position >= length) {
            return 0;
        }
        if (position < windowAt || position >= windowAt + window.limit()) {
            fill(position);
        }
        int index = (int) (position - windowAt);
        return index < window.limit() ? window.get(index) & 0xFF : 0;
    }

    /** Whether the bytes at a position are those of an ASCII text. */
    boolean isAt(long position, String ascii) throws IOException {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(position + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Four bytes as an unsigned number, big-endian. */
    long bigEndian(long position) throws IOException {
        long value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = value << 8 | at(position + i);
        }
        return value;
    }

    /** Four bytes as an unsigned number, little-endian. */
    long littleEndian(long position) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) bigEndian(position)));
    }

    /** Four bytes of which each gives seven bits (ID3v2); -1 if one has its highest bit set. */
    long syncSafe(long position) throws IOException {
        long value = bigEndian(position);
        if ((value & 0x8080_8080L) != 0) {
            return -1;
        }
        return (value & 0x7F)
                | (value & 0x7F00) >> 1
                | (value & 0x7F_0000) >> 2
                | (value & 0x7F00_0000) >> 3;
    }

    /** A copy of bytes that are there. */
    byte[] copy(long position, int count) throws IOException {
        byte[] copy = new byte[count];
        for (int i = 0; i < count; i++) {
            copy[i] = (byte) at(position + i);
        }
        return copy;
    }

    /** Bytes as ASCII text. */
    String ascii(long position, int count) throws IOException {
        return new String(copy(position, count), StandardCharsets.ISO_8859_1);
    }

    private void fill(long position) throws IOException {
        // Tags at the end are read backwards: the window also reaches ahead of the position.
        windowAt = Math.max(0, Math.min(position - WINDOW_BYTES / 8, length - WINDOW_BYTES));
        window.clear();
        while (window.hasRemaining() && windowAt + window.position() < length) {
            if (source.read(window, windowAt + window.position()) < 0) {
                break;
            }
        }
        window.flip();
    }
}
