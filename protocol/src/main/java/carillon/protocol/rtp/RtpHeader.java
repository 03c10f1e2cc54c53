package carillon.protocol.rtp;

import carillon.protocol.NetworkOrder;
import java.nio.ByteBuffer;

/**
 * The fixed header of an RTP packet (RFC 3550, section 5.1), without contributing sources,
 * extension and padding: Carillon sends none and ignores those of others.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 * |                           timestamp                           |
 * |                             SSRC                              |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param marker set on the first packet after a discontinuity (RFC 2250, section 3.3)
 * @param payloadType 0 to 127
 * @param sequence counts packets
 * @param timestamp the instant of the first sample
 * @param ssrc the source, 32 bits
 */
public record RtpHeader(
        boolean marker,
        int payloadType,
        SequenceNumber sequence,
        RtpTimestamp timestamp,
        int ssrc) {

    /** Length of the fixed header. */
    public static final int BYTES = 12;

    static final int VERSION_2 = 0x80;
    static final int PADDING = 0x20;
    static final int EXTENSION = 0x10;
    static final int SOURCE_COUNT = 0x0F;
    private static final int VERSION_MASK = 0xC0;
    private static final int MARKER = 0x80;
    private static final int PAYLOAD_TYPE = 0x7F;

    public RtpHeader {
        if (payloadType < 0 || payloadType > PAYLOAD_TYPE) {
            throw new IllegalArgumentException("payload type out of range: " + payloadType);
        }
    }

    /**
     * Writes a header into the {@value #BYTES} bytes from {@code at} on, whatever the order of the
     * buffer. Only the lower 7 bits of the payload type and 16 bits of the sequence count.
     * Allocates nothing; the buffer's position stays.
     */
    public static void write(
            ByteBuffer to,
            int at,
            boolean marker,
            int payloadType,
            int sequence,
            int timestamp,
            int ssrc) {
        to.put(at, (byte) VERSION_2);
        to.put(at + 1, (byte) ((marker ? MARKER : 0) | (payloadType & PAYLOAD_TYPE)));
        NetworkOrder.putShort(to, at + 2, sequence);
        NetworkOrder.putInt(to, at + 4, timestamp);
        NetworkOrder.putInt(to, at + 8, ssrc);
    }

    static boolean isVersion2(int firstByte) {
        return (firstByte & VERSION_MASK) == VERSION_2;
    }

    /** The header at the start of a big-endian buffer that holds at least {@value #BYTES} bytes. */
    static RtpHeader read(ByteBuffer from) {
        int second = from.get(1);
        return new RtpHeader(
                (second & MARKER) != 0,
                second & PAYLOAD_TYPE,
                SequenceNumber.ofIndex(from.getShort(2)),
                new RtpTimestamp(from.getInt(4)),
                from.getInt(8));
    }
}
