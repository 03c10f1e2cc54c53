package carillon.library.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of a file, shared by every channel that plays this part of it. Pooled: once no channel
 * holds it, it becomes another block.
 *
 * <p>Threads: fields are guarded by the monitor of the mount's {@link MountReaders}, except that
 * the bytes are written by the one reader thread that has the block in hand, and read by its
 * holders after {@link #isReady} said so.
 */
final class Block {

    /**
     * Bytes of a block but the last of a file. A channel of 128 kbit/s holds 2 s ahead in five or
     * six such blocks, 44 KiB on the average; with blocks of 16 KiB it would hold 62 KiB.
     */
    static final int BYTES = 8 * 1024;

    final ByteBuffer bytes;
    int number;
    int holders;
    long neededNanos;
    private final List<Runnable> waiting = new ArrayList<>(1);
    private volatile boolean ready;

    Block(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static int numberAt(long offset) {
        return Math.toIntExact(offset / BYTES);
    }

    long offset() {
        return (long) number * BYTES;
    }

    boolean isReady() {
        return ready;
    }

    /** Becomes the block of this number, wanted by nobody yet. */
    void renew(int newNumber, long newNeededNanos) {
        number = newNumber;
        neededNanos = newNeededNanos;
        holders = 0;
        waiting.clear();
        ready = false;
    }

    void markReady() {
        ready = true;
        wakeWaiting();
    }

    /** Has the task run once, when the block is ready or will never be. */
    void await(Runnable arrival) {
        if (!waiting.contains(arrival)) {
            waiting.add(arrival);
        }
    }

    void wakeWaiting() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }
}
