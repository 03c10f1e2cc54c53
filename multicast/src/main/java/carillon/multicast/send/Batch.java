package carillon.multicast.send;

import java.nio.ByteBuffer;

/**
 * Datagrams that go out together, in the order in which they were added. What they refer to is kept
 * from being freed until the batch is filled anew. Allocates nothing once made.
 *
 * <p>Threads: owned by one.
 */
public final class Batch {

    /** The most datagrams: beyond this the system call itself is no longer what one costs. */
    public static final int CAPACITY = 64;

    private final Slab[] slabs = new Slab[CAPACITY];
    private final int[] offsets = new int[CAPACITY];
    private final int[] lengths = new int[CAPACITY];
    private final Destination[] destinations = new Destination[CAPACITY];
    private int size;

    /**
     * Adds one datagram.
     *
     * @throws IllegalStateException if the batch is full
     * @throws IllegalArgumentException if the bytes are not within the slab
     */
    public void add(Slab slab, int offset, int lengthBytes, Destination to) {
        if (size == CAPACITY) {
            throw new IllegalStateException("the batch is full: " + CAPACITY);
        }
        slab.check(offset, lengthBytes);
        slabs[size] = slab;
        offsets[size] = offset;
        lengths[size] = lengthBytes;
        destinations[size] = to;
        size++;
    }

    /** Datagrams in the batch. */
    public int size() {
        return size;
    }

    /** Empties the batch. */
    public void clear() {
        size = 0;
    }

    /** The bytes of a datagram, in a buffer that the next one of the same slab shares. */
    public ByteBuffer bytes(int index) {
        return slabs[index].sendView(offsets[index], lengths[index]);
    }

    /** Where the bytes of a datagram are in native memory. */
    public long address(int index) {
        return slabs[index].address(offsets[index]);
    }

    /** How many bytes a datagram has. */
    public int lengthBytes(int index) {
        return lengths[index];
    }

    /** Where a datagram goes. */
    public Destination destination(int index) {
        return destinations[index];
    }
}
