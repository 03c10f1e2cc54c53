package carillon.protocol.rtp;

import carillon.protocol.NetworkOrder;
import java.nio.ByteBuffer;

/**
 * The header before MPEG audio in an RTP payload (RFC 2250, section 3.5).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |             MBZ               |          Frag_offset          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
public final class MpaPayloadHeader {

    /** Length of the header. */
    public static final int BYTES = 4;

    private MpaPayloadHeader() {}

    /**
     * Writes the header into the {@value #BYTES} bytes from {@code at} on; allocates nothing.
     *
     * @param fragOffset where in its audio frame the payload begins, 0 to 65535; 0 for whole frames
     */
    public static void write(ByteBuffer to, int at, int fragOffset) {
        NetworkOrder.putInt(to, at, fragOffset & 0xFFFF);
    }

    /**
     * The Frag_offset, 0 to 65535, of a payload that has at least {@value #BYTES} bytes left;
     * {@link MpaPayload#decode} checks that. The bits that must be zero are ignored.
     */
    public static int fragOffset(ByteBuffer payload) {
        return NetworkOrder.unsignedShort(payload, payload.position() + 2);
    }
}
