package carillon.bench.micro;

import carillon.library.media.Fingerprint;
import carillon.library.media.MediaFile;
import java.nio.ByteBuffer;

/** A media file in memory, so that no disk is measured. */
final class MemoryFile implements MediaFile {

    private final ByteBuffer bytes;

    MemoryFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint(bytes.capacity(), 1, 1);
    }

    @Override
    public int read(ByteBuffer into, long position) {
        int count = (int) Math.min(into.remaining(), bytes.capacity() - position);
        if (count <= 0) {
            return -1;
        }
        into.put(bytes.slice((int) position, count));
        return count;
    }

    @Override
    public boolean isUnchanged() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
