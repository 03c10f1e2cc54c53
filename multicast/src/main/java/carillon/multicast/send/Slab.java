package carillon.multicast.send;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * A piece of native memory that holds datagrams to be sent, so that the system reads them where
 * they were built. It is freed when nothing refers to it any more.
 *
 * <p>Threads: any may use {@link #buffer} at absolute positions; who may touch which bytes when is
 * for its users to agree on.
 */
public final class Slab {

    private final ByteBuffer buffer;
    private final ByteBuffer sendView;
    private final long address;

    private Slab(ByteBuffer buffer) {
        this.buffer = buffer;
        this.sendView = buffer.duplicate();
        this.address = MemorySegment.ofBuffer(buffer).address();
    }

    /**
     * Zeroed memory of the given size.
     *
     * @throws IllegalArgumentException if there is nothing to allocate
     */
    public static Slab allocate(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a slab of " + bytes + " bytes");
        }
        return new Slab(ByteBuffer.allocateDirect(bytes));
    }

    /**
     * The memory, big-endian as everything on the wire. Always the same buffer: its position and
     * limit are nobody's; use absolute positions or a duplicate.
     */
    public ByteBuffer buffer() {
        return buffer;
    }

    /** The size of this slab. */
    public int bytes() {
        return buffer.capacity();
    }

    long address(int offset) {
        return address + offset;
    }

    /** The bytes to be sent, in a buffer whose position and limit belong to the sending thread. */
    ByteBuffer sendView(int offset, int lengthBytes) {
        return sendView.limit(offset + lengthBytes).position(offset);
    }

    void check(int offset, int lengthBytes) {
        if (offset < 0 || lengthBytes < 0 || lengthBytes > bytes() - offset) {
            throw new IllegalArgumentException(
                    lengthBytes + " bytes at " + offset + " of a slab of " + bytes());
        }
    }
}
