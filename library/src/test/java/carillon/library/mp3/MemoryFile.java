package carillon.library.mp3;

import carillon.library.media.Fingerprint;
import carillon.library.media.MediaFile;
import java.nio.ByteBuffer;

/** A media file in memory that hands out few bytes at a time. */
final class MemoryFile implements MediaFile {

    private static final int MOST_AT_ONCE = 50_000;

    private final byte[] bytes;
    private final Fingerprint fingerprint;
    private final boolean isUnchanged;
    private long bytesRead;

    private MemoryFile(byte[] bytes, long claimedSize, boolean isUnchanged) {
        this.bytes = bytes;
        this.fingerprint = new Fingerprint(claimedSize, 0, 1);
        this.isUnchanged = isUnchanged;
    }

    static MemoryFile of(byte[] bytes) {
        return new MemoryFile(bytes, bytes.length, true);
    }

    /** A file that shrank after it was opened. */
    static MemoryFile shrunk(byte[] bytes, long sizeBefore) {
        return new MemoryFile(bytes, sizeBefore, false);
    }

    /** A file that was written to after it was opened. */
    static MemoryFile changed(byte[] bytes) {
        return new MemoryFile(bytes, bytes.length, false);
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public int read(ByteBuffer into, long position) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = Math.min(into.remaining(), bytes.length - (int) position);
        count = Math.min(count, MOST_AT_ONCE);
        into.put(bytes, (int) position, count);
        bytesRead += count;
        return count;
    }

    /** How much of it was read, all in all. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public boolean isUnchanged() {
        return isUnchanged;
    }

    @Override
    public void close() {}
}
