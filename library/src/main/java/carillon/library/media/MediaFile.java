package carillon.library.media;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A regular file, open for reading. It stays readable when it is unlinked or replaced by another
 * file of its name.
 *
 * <p>Threads: one at a time. Every method may block for as long as the file system likes.
 */
public interface MediaFile extends Closeable {

    /** What the file looked like when it was opened. */
    Fingerprint fingerprint();

    /**
     * Reads from the position on, at most what remains in the buffer.
     *
     * @return bytes read, at least one; -1 at the end of the file
     */
    int read(ByteBuffer into, long position) throws IOException;

    /**
     * Whether every byte read so far belongs to the file of {@link #fingerprint()}: false once the
     * open file itself was written to or cut. Allocates nothing while nothing happens.
     */
    boolean isUnchanged() throws IOException;
}
