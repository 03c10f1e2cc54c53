package carillon.library.mp3;

import carillon.library.tags.TagBytes;
import carillon.protocol.mpa.FrameHeader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A window that slides forward over the sound of a file in large reads. Allocates nothing after it
 * was made.
 *
 * <p>Threads: one.
 */
final class FrameWindow {

    /** Bytes that must be in the window where a frame is taken. */
    static final int AHEAD_BYTES = 16 * 1024;

    // Small enough to stay in the processor's cache between being read, walked and digested.
    private static final int WINDOW_BYTES = 256 * 1024;

    private final ByteBuffer buffer = ByteBuffer.allocate(WINDOW_BYTES);
    private TagBytes.Source source = (into, position) -> -1;
    private long base;
    private long end;

    /** Begins anew with a stretch of a file. */
    void open(TagBytes.Source newSource, long newStart, long newEnd) {
        source = newSource;
        base = newStart;
        end = newEnd;
        buffer.clear().limit(0);
    }

    /** First byte behind the sound. */
    long end() {
        return end;
    }

    /** Whether so many bytes from a position on are in the window, or all that there are. */
    boolean holds(long at, int bytes) {
        return at >= base && Math.min(at + bytes, end) <= base + buffer.limit();
    }

    /** Slides so that {@link #AHEAD_BYTES} from a position on, or all there are, are held. */
    void slide(long at) throws IOException {
        long kept = base + buffer.limit() - at;
        if (at >= base && kept > 0) {
            buffer.position((int) (at - base)).compact();
        } else {
            buffer.clear();
        }
        base = at;
        buffer.limit((int) Math.min(WINDOW_BYTES, end - base));
        while (buffer.hasRemaining()) {
            if (source.read(buffer, base + buffer.position()) < 0) {
                throw new EOFException("became shorter while it was being read");
            }
        }
        buffer.flip();
    }

    /** The four bytes at a position that is held, big-endian; 0 if fewer are left. */
    int word(long at) {
        return at + FrameHeader.BYTES > end ? 0 : buffer.getInt(index(at));
    }

    /** The window's bytes, big-endian, in an array of their own. */
    ByteBuffer bytes() {
        return buffer;
    }

    /** Where in {@link #bytes} a position that is held lies. */
    int index(long at) {
        return (int) (at - base);
    }
}
