package carillon.multicast.socket;

import carillon.multicast.send.Batch;
import carillon.multicast.send.Destination;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The array of {@code struct mmsghdr} that {@code sendmmsg} reads, in native memory.
 *
 * <pre>
 *  struct mmsghdr, 64 bytes                         struct iovec, 16 bytes
 *   0 msg_name        8                              0 iov_base  8
 *   8 msg_namelen     4, then 4 of padding           8 iov_len   8
 *  16 msg_iov         8
 *  24 msg_iovlen      8, always 1
 *  32 msg_control     8, zero
 *  40 msg_controllen  8, zero
 *  48 msg_flags       4, then 4 of padding
 *  56 msg_len         4, then 4 of padding
 * </pre>
 *
 * The layout is that of every 64-bit Linux, x86-64 and arm64 alike: on both, pointers and {@code
 * size_t} have 8 bytes, {@code int} and {@code socklen_t} have 4, each is aligned to its size
 * (LP64), and the structure is declared once, for all architectures, in the kernel's {@code
 * linux/socket.h}.
 */
final class MessageVector {

    private static final int MESSAGE_BYTES = 64;
    private static final int NAME = 0;
    private static final int NAME_BYTES = 8;
    private static final int IOV = 16;
    private static final int IOV_COUNT = 24;

    private static final int IOVEC_BYTES = 16;
    private static final int IOVEC_BASE = 0;
    private static final int IOVEC_LENGTH = 8;

    private final ByteBuffer memory;
    private final long address;
    private final int iovecsAt;

    MessageVector(int capacity) {
        iovecsAt = capacity * MESSAGE_BYTES;
        memory = ByteBuffer.allocateDirect(iovecsAt + capacity * IOVEC_BYTES);
        memory.order(ByteOrder.nativeOrder());
        address = MemorySegment.ofBuffer(memory).address();
        for (int i = 0; i < capacity; i++) {
            memory.putLong(i * MESSAGE_BYTES + IOV, address + iovecAt(i));
            memory.putLong(i * MESSAGE_BYTES + IOV_COUNT, 1);
        }
    }

    /** Describes the datagrams of the batch, from the first message on. */
    void fill(Batch batch) {
        for (int i = 0; i < batch.size(); i++) {
            set(i, batch.address(i), batch.lengthBytes(i), batch.destination(i));
        }
    }

    private void set(int index, long bytesAddress, int lengthBytes, Destination to) {
        int message = index * MESSAGE_BYTES;
        memory.putLong(message + NAME, to.nameAddress());
        memory.putInt(message + NAME_BYTES, to.nameBytes());
        int iovec = iovecAt(index);
        memory.putLong(iovec + IOVEC_BASE, bytesAddress);
        memory.putLong(iovec + IOVEC_LENGTH, lengthBytes);
    }

    /** Where the message of this index begins. */
    long address(int index) {
        return address + (long) index * MESSAGE_BYTES;
    }

    private int iovecAt(int index) {
        return iovecsAt + index * IOVEC_BYTES;
    }
}
