package carillon.library.mp3;

import carillon.library.edition.Digest256;
import carillon.library.edition.TrackId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Digests frames where they lie in a window, neighbours together: few long updates are faster than
 * many short ones.
 *
 * <p>Threads: one.
 */
final class ContentHasher {

    private final MessageDigest digest = Digest256.hasher();
    private final ByteBuffer window;
    private int from;
    private int to;

    ContentHasher(ByteBuffer window) {
        this.window = window;
    }

    /** Adds bytes of the window, which must stay there until the next {@link #flush}. */
    void add(int at, int size) {
        if (at != to) {
            flush();
            from = at;
        }
        to = at + size;
    }

    /** Adds bytes from elsewhere. */
    void add(ByteBuffer bytes) {
        flush();
        digest.update(bytes.slice(0, bytes.capacity()));
    }

    /** Takes in what was added; the window may move. */
    void flush() {
        digest.update(window.slice(from, to - from));
        from = to = 0;
    }

    /** The digest of all that was added; begins anew. */
    TrackId finish() {
        flush();
        return new TrackId(Digest256.finish(digest));
    }
}
