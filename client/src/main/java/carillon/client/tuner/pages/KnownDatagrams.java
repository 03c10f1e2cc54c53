package carillon.client.tuner.pages;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Datagrams of pages that are kept. Servers send a page again and again, byte for byte the same
 * until its rows change, and reading one takes a hundred times as long as comparing it.
 *
 * <p>Threads: owned by the tuner thread.
 */
public final class KnownDatagrams {

    private static final int MAX_BYTES = 1 << 20;

    private final Map<Long, ByteBuffer> byChecksum = new HashMap<>();
    private int bytes;

    /** Whether it is one of them, from its position to its limit. */
    public boolean has(ByteBuffer datagram) {
        return datagram.equals(byChecksum.get(checksum(datagram)));
    }

    /** Adds a copy. Where there are too many, all others are forgotten. */
    public void add(ByteBuffer datagram) {
        int length = datagram.remaining();
        if (bytes + length > MAX_BYTES) {
            forget();
        }
        ByteBuffer copy = ByteBuffer.allocate(length).put(datagram.duplicate()).flip();
        ByteBuffer before = byChecksum.put(checksum(copy), copy);
        bytes += length - (before == null ? 0 : before.remaining());
    }

    /** Pages were dropped: any datagram may be news again. */
    public void forget() {
        byChecksum.clear();
        bytes = 0;
    }

    private static long checksum(ByteBuffer datagram) {
        CRC32 sum = new CRC32();
        sum.update(datagram.duplicate());
        return sum.getValue();
    }
}
