package carillon.library.read;

import carillon.library.media.MediaFiles;
import carillon.library.media.StoredFile;
import carillon.library.read.ReadFault.Kind;
import carillon.protocol.time.NanoSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The readers of one mounted file system, the files that channels play from it, and the queue
 * between them: files with something to read, the one whose bytes are needed first in front. A file
 * is in the hands of one reader at a time, so one that is stuck holds one thread and no more.
 *
 * <p>Threads: any. The monitor of this object guards everything here and below, and is never held
 * while a file is touched.
 */
final class MountReaders {

    private static final long FORGET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final MediaFiles mediaFiles;
    private final BlockPool pool;
    private final ReaderSettings settings;
    private final NanoSource nanoTime;
    private final ReaderCrew crew;
    private final Map<SharedFile.Key, SharedFile> files = new HashMap<>();
    private final PriorityQueue<SharedFile> queue =
            new PriorityQueue<>(SharedFile.MOST_URGENT_FIRST);
    private long reads;
    private long forgottenNanos;
    private boolean closed;

    MountReaders(String name, Readers readers) {
        this.name = name;
        this.mediaFiles = readers.mediaFiles;
        this.pool = readers.pool;
        this.settings = readers.settings;
        this.nanoTime = readers.nanoTime;
        this.crew = new ReaderCrew(settings);
        this.forgottenNanos = nowNanos();
    }

    long nowNanos() {
        return nanoTime.nanos();
    }

    /** Joins the users of a file. One that failed lately is handed out as it is, with its fault. */
    synchronized SharedFile join(StoredFile stored, boolean insisting) {
        SharedFile.Key key = SharedFile.Key.of(stored);
        SharedFile file = files.get(key);
        if (file == null || isWorthAnotherTry(file, insisting)) {
            file = new SharedFile(stored);
            files.put(key, file);
        }
        file.join();
        return file;
    }

    private boolean isWorthAnotherTry(SharedFile file, boolean insisting) {
        // A read that has not returned yet would keep a second thread.
        return file.fault() != null
                && !file.isBusy()
                && (insisting || !file.failedWithin(leftAloneNanos(), nowNanos()));
    }

    private long leftAloneNanos() {
        return settings.leftAlone().toNanos();
    }

    synchronized void leave(SharedFile file) {
        file.leave();
        enqueueOrForget(file);
    }

    synchronized Block hold(SharedFile file, int number, long neededNanos) {
        Block block = file.hold(number, neededNanos, pool);
        enqueueOrForget(file);
        return block;
    }

    synchronized void drop(SharedFile file, Block block) {
        file.drop(block, pool);
    }

    /** Has the task run when the block is ready, or will never be. */
    synchronized void await(SharedFile file, Block block, Runnable arrival) {
        if (block.isReady() || file.fault() != null) {
            arrival.run();
        } else {
            block.await(arrival);
        }
    }

    /** A packet was missed for want of the file. Gives the file up if that is so for long. */
    synchronized void missed(SharedFile file) {
        long now = nowNanos();
        if (file.missedForNanos(now) >= settings.faultAfter().toNanos()) {
            file.fail(stuck(file), now);
            enqueueOrForget(file);
        }
    }

    private ReadFault stuck(SharedFile file) {
        String detail = "a read has not returned for " + settings.faultAfter().toSeconds() + " s";
        return new ReadFault(Kind.STUCK, file.stored.path(), detail);
    }

    private void enqueueOrForget(SharedFile file) {
        if (file.enqueue(nowNanos())) {
            queue.add(file);
            notify();
        } else if (isForgettable(file)) {
            files.remove(SharedFile.Key.of(file.stored), file);
        }
    }

    private boolean isForgettable(SharedFile file) {
        return !file.isUsed()
                && !file.isBusy()
                && !file.hasWork()
                && !file.failedWithin(leftAloneNanos(), nowNanos());
    }

    /** Waits for a file to work on and gives it to the reader. Null: the reader is to end. */
    synchronized @Nullable SharedFile take(ReaderThread reader) throws InterruptedException {
        SharedFile file = next();
        while (file == null) {
            if (closed || crew.isOverstaffed()) {
                crew.remove(reader);
                notifyAll();
                return null;
            }
            wait();
            file = next();
        }
        reader.beginTurn(nowNanos());
        file.begin();
        return file;
    }

    private @Nullable SharedFile next() {
        SharedFile file = queue.poll();
        while (file != null && !file.hasWork()) {
            file.dequeue();
            enqueueOrForget(file);
            file = queue.poll();
        }
        return file;
    }

    synchronized void end(ReaderThread reader, SharedFile file, @Nullable ReadFault fault) {
        reader.endTurn();
        reads++;
        file.end(fault, nowNanos(), pool);
        enqueueOrForget(file);
    }

    /** Replaces stuck readers, and forgets files that were left alone long enough. */
    synchronized void review() {
        if (closed) {
            return;
        }
        crew.review(nowNanos(), this::startReader);
        if (crew.isOverstaffed()) {
            notifyAll();
        }
        forgetFiles();
    }

    private void forgetFiles() {
        long now = nowNanos();
        if (now - forgottenNanos >= FORGET_NANOS) {
            forgottenNanos = now;
            files.values().removeIf(this::isForgettable);
        }
    }

    private void startReader(int number) {
        ReaderThread reader = new ReaderThread(this, mediaFiles);
        Thread.ofPlatform().daemon().name("reader-" + name + "-" + number).start(reader);
        crew.add(reader); // started: had the system refused the thread, nobody would count on it
    }

    synchronized Readers.Figures figures() {
        return new Readers.Figures(
                name,
                crew.size(),
                crew.busy(),
                crew.stuck(nowNanos()),
                queue.size(),
                count(SharedFile::isUsed),
                count(file -> file.fault() != null),
                reads);
    }

    private int count(Predicate<SharedFile> kind) {
        return (int) files.values().stream().filter(kind).count();
    }

    /** Has every file closed, then lets the readers end. */
    synchronized void close() {
        closed = true;
        files.values().forEach(SharedFile::abandon);
        List.copyOf(files.values()).forEach(this::enqueueOrForget);
        notifyAll();
    }

    /** Waits until the readers have ended, as long as given; stuck ones end whenever they do. */
    synchronized void awaitEnd(long millis) throws InterruptedException {
        // By the platform's clock, which is the one that wait() goes by.
        long deadline = NanoSource.SYSTEM.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (crew.size() > 0 && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - NanoSource.SYSTEM.nanos());
        }
    }
}
