package carillon.library.read;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A file system out of thin air, whose files hang, fail and change when they are told to. */
final class ScriptedFiles implements MediaFiles {

    static final Mount MOUNT = new Mount("scripted", 1);

    final AtomicInteger opens = new AtomicInteger();
    final AtomicInteger closes = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    final AtomicInteger hangingCalls = new AtomicInteger();
    private final Map<Path, Fingerprint> files = new ConcurrentHashMap<>();
    private final Map<Path, Supplier<IOException>> failing = new ConcurrentHashMap<>();
    private final Map<Path, CountDownLatch> hanging = new ConcurrentHashMap<>();

    /** Makes a file; its bytes follow from its inode and their position. */
    StoredFile create(String name, long sizeBytes) {
        Path path = Path.of(name);
        Fingerprint fingerprint = new Fingerprint(sizeBytes, 0, files.size() + 1);
        files.put(path, fingerprint);
        return new StoredFile(path, MOUNT, fingerprint);
    }

    static byte byteAt(StoredFile file, long position) {
        return (byte) (position * 31 + (position >> 10) + file.fingerprint().inode() * 7);
    }

    void delete(StoredFile file) {
        files.remove(file.path());
    }

    /** Changes the file: one of another size and time stands there now. */
    void change(StoredFile file, long sizeBytes) {
        files.put(file.path(), new Fingerprint(sizeBytes, 1, file.fingerprint().inode()));
    }

    void fail(StoredFile file) {
        fail(file, () -> new IOException("Input/output error"));
    }

    void fail(StoredFile file, Supplier<IOException> failure) {
        failing.put(file.path(), failure);
    }

    /** Calls on the file do not return until {@link #release}. */
    void hang(StoredFile file) {
        hanging.put(file.path(), new CountDownLatch(1));
    }

    void release(StoredFile file) {
        CountDownLatch latch = hanging.remove(file.path());
        if (latch != null) {
            latch.countDown();
        }
    }

    void heal(StoredFile file) {
        failing.remove(file.path());
    }

    void releaseAll() {
        hanging.values().forEach(CountDownLatch::countDown);
        hanging.clear();
    }

    @Override
    public MediaFile open(Path path) throws IOException {
        opens.incrementAndGet();
        suffer(path);
        return new OpenFile(path, fingerprint(path));
    }

    @Override
    public Fingerprint fingerprint(Path path) throws IOException {
        Fingerprint found = files.get(path);
        if (found == null) {
            throw new NoSuchFileException(path.toString());
        }
        return found;
    }

    @Override
    public Mount mount(Path path) {
        return MOUNT;
    }

    private void suffer(Path path) throws IOException {
        CountDownLatch latch = hanging.get(path);
        if (latch != null) {
            hangingCalls.incrementAndGet();
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            } finally {
                hangingCalls.decrementAndGet();
            }
        }
        Supplier<IOException> failure = failing.get(path);
        if (failure != null) {
            throw failure.get();
        }
    }

    private final class OpenFile implements MediaFile {
        private final Path path;
        private final Fingerprint opened;

        OpenFile(Path path, Fingerprint opened) {
            this.path = path;
            this.opened = opened;
        }

        @Override
        public Fingerprint fingerprint() {
            return opened;
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            reads.incrementAndGet();
            suffer(path);
            StoredFile file = new StoredFile(path, MOUNT, opened);
            long end = Math.min(now().sizeBytes(), position + into.remaining());
            if (position >= end) {
                return -1;
            }
            for (long at = position; at < end; at++) {
                into.put(byteAt(file, at));
            }
            return (int) (end - position);
        }

        @Override
        public boolean isUnchanged() {
            return now().equals(opened);
        }

        private Fingerprint now() {
            return files.getOrDefault(path, opened);
        }

        @Override
        public void close() {
            closes.incrementAndGet();
        }
    }
}
