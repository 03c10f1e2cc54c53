package carillon.multicast.send;

import carillon.multicast.network.NetworkPath;

/**
 * Sends datagrams to multicast groups, many with one call of the system. Datagrams are collected
 * with {@link #add} and go out, in that order, with {@link #flush}. One that cannot be sent is
 * skipped and counted; it never holds up the others, and nothing here waits for the network: what
 * the socket's buffer cannot take is dropped.
 *
 * <p>No datagram is ever fragmented: one too long for the interface is refused and counted.
 *
 * <p>Once warm, {@code add} and {@code flush} allocate nothing.
 *
 * <p>Threads: owned by one thread, which alone calls {@code add}, {@code flush} and {@code close};
 * {@code reopen} and {@code failures} from any.
 */
public interface BatchSender extends AutoCloseable {

    /** The most datagrams one batch holds. */
    int capacity();

    /** Datagrams added and not yet flushed. */
    int pending();

    /**
     * Adds one datagram to the batch. Its bytes are read when the batch is flushed and must not
     * change until then.
     *
     * @throws IllegalStateException if the batch is full
     * @throws IllegalArgumentException if the bytes are not within the slab, or the destination is
     *     of another family than the path
     */
    void add(Slab slab, int offset, int lengthBytes, Destination to);

    /** Sends the batch and empties it. Returns how many datagrams the system accepted. */
    int flush();

    /**
     * Moves to another path, or to the same one anew after its interface or address was removed and
     * came back. The new socket is opened here, on the calling thread, and used from the next flush
     * on; if it cannot be opened the old one stays. An interface that merely went down and up needs
     * no reopening.
     *
     * @throws carillon.multicast.MulticastException if the socket cannot be opened
     * @throws IllegalArgumentException if the path is of another family
     */
    void reopen(NetworkPath path);

    /** What could not be sent since this sender was opened. */
    SendFailures failures();

    /** Closes the socket. What was added and not flushed is lost. */
    @Override
    void close();
}
