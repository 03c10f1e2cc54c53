package carillon.server.channel;

import carillon.library.media.Fingerprint;
import carillon.library.media.MediaFile;
import carillon.library.media.MediaFiles;
import carillon.library.media.Mount;
import carillon.library.media.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Media files in memory, which vanish, fail and hang when a test says so. */
final class MemoryFiles implements MediaFiles {

    private static final Mount MOUNT = new Mount("memory", 1);

    private record Stored(Fingerprint fingerprint, ByteBuffer bytes) {}

    private final Map<Path, Stored> files = new ConcurrentHashMap<>();
    private final Map<Path, Stored> away = new ConcurrentHashMap<>();
    private final Map<Path, CountDownLatch> hanging = new ConcurrentHashMap<>();

    StoredFile put(String name, byte[] bytes) {
        Path path = Path.of(name);
        Fingerprint fingerprint = new Fingerprint(bytes.length, 1, name.hashCode());
        files.put(path, new Stored(fingerprint, ByteBuffer.wrap(bytes)));
        return new StoredFile(path, MOUNT, fingerprint);
    }

    /** The file can no longer be read, whether open or not. */
    void takeAway(String name) {
        Path path = Path.of(name);
        away.put(path, Objects.requireNonNull(files.remove(path)));
    }

    void bringBack(String name) {
        Path path = Path.of(name);
        files.put(path, Objects.requireNonNull(away.remove(path)));
    }

    /** Reads of the file do not return from now on. */
    void hang(String name) {
        hanging.put(Path.of(name), new CountDownLatch(1));
    }

    void release(String name) {
        Objects.requireNonNull(hanging.remove(Path.of(name))).countDown();
    }

    boolean isHanging(StoredFile file) {
        return hanging.containsKey(file.path());
    }

    void releaseAll() {
        hanging.values().forEach(CountDownLatch::countDown);
        hanging.clear();
    }

    @Override
    public MediaFile open(Path path) throws IOException {
        return new OpenFile(path, stored(path).fingerprint);
    }

    @Override
    public Fingerprint fingerprint(Path path) throws IOException {
        return stored(path).fingerprint;
    }

    @Override
    public Mount mount(Path path) {
        return MOUNT;
    }

    private Stored stored(Path path) throws IOException {
        CountDownLatch latch = hanging.get(path);
        if (latch != null) {
            await(latch);
        }
        Stored stored = files.get(path);
        if (stored == null) {
            throw new NoSuchFileException(path.toString());
        }
        return stored;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private final class OpenFile implements MediaFile {

        private final Path path;
        private final Fingerprint fingerprint;

        OpenFile(Path path, Fingerprint fingerprint) {
            this.path = path;
            this.fingerprint = fingerprint;
        }

        @Override
        public Fingerprint fingerprint() {
            return fingerprint;
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            ByteBuffer bytes = stored(path).bytes;
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
        public void close() {}
    }
}
