package carillon.library.read;

import carillon.library.media.Fingerprint;
import carillon.library.media.MediaFile;
import carillon.library.media.Mount;
import carillon.library.media.StoredFile;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A file that channels play, with the blocks of it that are held or on their way. A fault ends it:
 * it is never read again, and whoever wants to try the file once more makes a new one.
 *
 * <p>Threads: guarded by the monitor of the mount's {@link MountReaders}, except for {@link
 * #media}, which belongs to the one reader thread that has the file in hand.
 */
final class SharedFile {

    /** What makes two files one: not the name. */
    record Key(Mount mount, Fingerprint fingerprint) {
        static Key of(StoredFile file) {
            return new Key(file.mount(), file.fingerprint());
        }
    }

    static final Comparator<SharedFile> MOST_URGENT_FIRST =
            (a, b) -> Long.signum(a.urgentNanos - b.urgentNanos);

    private static final Comparator<Block> NEEDED_FIRST =
            (a, b) -> Long.signum(a.neededNanos - b.neededNanos);

    final StoredFile stored;
    @Nullable MediaFile media;
    private final @Nullable Block[] blocks;
    private final PriorityQueue<Block> wanted = new PriorityQueue<>(NEEDED_FIRST);
    private @Nullable Block inHand;
    private int users;
    private boolean queued;
    private boolean busy;
    private boolean missing;
    private long urgentNanos;
    private long firstMissedNanos;
    private long faultNanos;
    private volatile @Nullable ReadFault fault;

    SharedFile(StoredFile stored) {
        this.stored = stored;
        long size = stored.fingerprint().sizeBytes();
        this.blocks = new @Nullable Block[Math.toIntExact((size + Block.BYTES - 1) / Block.BYTES)];
    }

    @Nullable ReadFault fault() {
        return fault;
    }

    void join() {
        users++;
    }

    void leave() {
        users--;
    }

    /** Ends every use, as when the readers are closed. */
    void abandon() {
        users = 0;
        wanted.clear();
    }

    boolean isUsed() {
        return users > 0;
    }

    boolean isBusy() {
        return busy;
    }

    /** The block of this number, taken from the pool and wanted if it was not there. */
    Block hold(int number, long neededNanos, BlockPool pool) {
        Block block = blocks[number];
        if (block == null) {
            block = pool.take();
            block.renew(number, neededNanos);
            blocks[number] = block;
            if (fault == null) {
                wanted.add(block);
            }
        }
        block.holders++;
        return block;
    }

    void drop(Block block, BlockPool pool) {
        block.holders--;
        if (block.holders == 0 && block != inHand) {
            recycle(block, pool);
        }
    }

    private void recycle(Block block, BlockPool pool) {
        wanted.remove(block);
        blocks[block.number] = null;
        pool.give(block);
    }

    /** Whether a reader thread has something to do here: a block to read, or the file to close. */
    boolean hasWork() {
        return !wanted.isEmpty() || (media != null && isOver());
    }

    private boolean isOver() {
        return !isUsed() || fault != null;
    }

    /** Whether the file is to be put into the queue: it has work, and nobody is at it. */
    boolean enqueue(long nowNanos) {
        if (queued || busy || !hasWork()) {
            return false;
        }
        Block first = wanted.peek();
        urgentNanos = first == null ? nowNanos : first.neededNanos;
        queued = true;
        return true;
    }

    /** The file left the queue without having been worked on. */
    void dequeue() {
        queued = false;
    }

    /** Gives the file, which has work, to a reader thread. */
    void begin() {
        queued = false;
        busy = true;
        inHand = wanted.poll();
    }

    /** What the reader thread that has the file in hand is to read; null: it is to close it. */
    @Nullable Block inHand() {
        return inHand;
    }

    /** Takes the file back from its reader thread. */
    void end(@Nullable ReadFault found, long nowNanos, BlockPool pool) {
        Block block = inHand;
        busy = false;
        inHand = null;
        if (found != null) {
            fail(found, nowNanos);
        } else if (block != null) {
            missing = false;
            block.markReady();
        }
        if (block != null && block.holders == 0) {
            recycle(block, pool);
        }
    }

    /** Ends the file. The first fault stands. */
    void fail(ReadFault found, long nowNanos) {
        if (fault != null) {
            return;
        }
        fault = found;
        faultNanos = nowNanos;
        wanted.clear();
        for (Block block : blocks) {
            if (block != null) {
                block.wakeWaiting();
            }
        }
    }

    /** A packet was missed for want of this file: for how long that has been so. */
    long missedForNanos(long nowNanos) {
        if (!missing) {
            missing = true;
            firstMissedNanos = nowNanos;
        }
        return nowNanos - firstMissedNanos;
    }

    /** Whether the file failed less than the time ago. */
    boolean failedWithin(long nanos, long nowNanos) {
        return fault != null && nowNanos - faultNanos < nanos;
    }
}
