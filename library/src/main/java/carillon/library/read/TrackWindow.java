package carillon.library.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one track that one channel holds: those of the bytes it plays now and of the
 * read-ahead after them.
 *
 * <p>Threads: owned by the channel thread.
 */
final class TrackWindow {

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    // Stepping back further than by so many blocks is going somewhere else.
    private static final int MOST_BACK = 4;

    final TrackSource source;
    private final MountReaders mount;
    private final SharedFile file;
    private final Runnable arrival;
    private final List<Block> held = new ArrayList<>();
    private int firstNumber;
    private @Nullable Block awaited;

    TrackWindow(TrackSource source, boolean insisting, MountReaders mount, Runnable arrival) {
        this.source = source;
        this.mount = mount;
        this.arrival = arrival;
        this.file = mount.join(source.file(), insisting);
    }

    /**
     * Holds the blocks from the offset on that are played within the time, at least so many bytes,
     * and drops others.
     */
    void cover(long from, int least, long aheadNanos) {
        long end = from + Math.max(least, bytesWithin(aheadNanos));
        int first = Block.numberAt(from);
        int last = Block.numberAt(Math.min(source.endByte(), end) - 1);
        if (first < firstNumber - MOST_BACK || first >= firstNumber + held.size()) {
            dropAll();
            firstNumber = first;
        }
        while (firstNumber < first) {
            mount.drop(file, held.removeFirst());
            firstNumber++;
        }
        holdBack(first);
        holdAhead(last, from);
    }

    /**
     * A packet whose frames do not lie together is read in pieces, from the first one again if one
     * is missing: stepping back must not cost the blocks that came meanwhile.
     */
    private void holdBack(int first) {
        while (firstNumber > first) {
            firstNumber--;
            held.addFirst(mount.hold(file, firstNumber, mount.nowNanos()));
        }
    }

    private void holdAhead(int last, long from) {
        if (firstNumber + held.size() > last) {
            return;
        }
        long now = mount.nowNanos();
        for (int number = firstNumber + held.size(); number <= last; number++) {
            long ahead = Math.max(0, (long) number * Block.BYTES - from);
            held.add(mount.hold(file, number, now + nanosFor(ahead)));
        }
    }

    private long bytesWithin(long nanos) {
        return nanos / 1_000 * source.bytesPerSecond() / 1_000_000;
    }

    private long nanosFor(long bytes) {
        return bytes * NANOS_PER_SECOND / source.bytesPerSecond();
    }

    /** How long the track goes on from the offset; {@code most} if that or longer. */
    long nanosLeft(long from, long most) {
        long left = source.endByte() - from;
        return left >= bytesWithin(most) ? most : nanosFor(left);
    }

    /** Copies bytes that are covered, if they are all there. */
    ReadState read(long offset, int length, ByteBuffer into, int at) {
        int last = Block.numberAt(offset + length - 1);
        for (int number = Block.numberAt(offset); number <= last; number++) {
            Block block = held.get(number - firstNumber);
            if (!block.isReady()) {
                return await(block);
            }
        }
        copy(offset, length, into, at);
        awaited = null;
        return ReadState.READY;
    }

    private ReadState await(Block block) {
        if (awaited != block) {
            awaited = block;
            mount.await(file, block, arrival);
        }
        return file.fault() == null ? ReadState.PENDING : ReadState.FAILED;
    }

    private void copy(long offset, int length, ByteBuffer into, int at) {
        int copied = 0;
        while (copied < length) {
            Block block = held.get(Block.numberAt(offset + copied) - firstNumber);
            int start = (int) (offset + copied - block.offset());
            int bytes = Math.min(length - copied, Block.BYTES - start);
            into.put(at + copied, block.bytes, start, bytes);
            copied += bytes;
        }
    }

    /** A packet was missed for want of bytes. */
    ReadState missed() {
        mount.missed(file);
        return file.fault() == null ? ReadState.PENDING : ReadState.FAILED;
    }

    @Nullable ReadFault fault() {
        return file.fault();
    }

    private void dropAll() {
        held.forEach(block -> mount.drop(file, block));
        held.clear();
    }

    void close() {
        dropAll();
        mount.leave(file);
    }
}
