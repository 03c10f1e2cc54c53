package carillon.protocol.rtp;

import carillon.protocol.Decoded;
import carillon.protocol.NetworkOrder;
import carillon.protocol.Rejection;
import java.nio.ByteBuffer;

/**
 * A received RTP packet (RFC 3550, section 5.1).
 *
 * @param header the fixed header
 * @param payload what follows contributing sources and header extension, without padding: a
 *     big-endian view of the datagram, not a copy, positioned at its start
 */
public record RtpPacket(RtpHeader header, ByteBuffer payload) {

    private static final int WORD_BYTES = 4;

    /**
     * Decodes the datagram between the buffer's position and limit, which both stay. Accepts
     * version 2 with up to 15 contributing sources, a header extension and padding; an empty
     * payload is accepted too.
     *
     * @return the packet, or {@link Rejection#TOO_SHORT}, {@link Rejection#BAD_VERSION}, or {@link
     *     Rejection#BAD_LENGTH} when sources, extension or padding do not fit the datagram
     */
    public static Decoded<RtpPacket> decode(ByteBuffer datagram) {
        ByteBuffer bytes = datagram.slice();
        if (bytes.limit() < RtpHeader.BYTES) {
            return Decoded.rejected(Rejection.TOO_SHORT);
        }
        if (!RtpHeader.isVersion2(bytes.get(0))) {
            return Decoded.rejected(Rejection.BAD_VERSION);
        }
        int from = payloadStart(bytes);
        int padding = paddingBytes(bytes);
        if (padding < 0 || from > bytes.limit() - padding) {
            return Decoded.rejected(Rejection.BAD_LENGTH);
        }
        ByteBuffer payload = bytes.slice(from, bytes.limit() - padding - from);
        return Decoded.ok(new RtpPacket(RtpHeader.read(bytes), payload));
    }

    /** Where sources and extension end; beyond the limit when they do not fit. */
    private static int payloadStart(ByteBuffer bytes) {
        int first = bytes.get(0);
        int from = RtpHeader.BYTES + (first & RtpHeader.SOURCE_COUNT) * WORD_BYTES;
        if ((first & RtpHeader.EXTENSION) == 0) {
            return from;
        }
        int extension = from + WORD_BYTES;
        if (extension > bytes.limit()) {
            return extension;
        }
        return extension + NetworkOrder.unsignedShort(bytes, from + 2) * WORD_BYTES;
    }

    /** How many bytes of padding the last byte announces; -1 for the impossible count 0. */
    private static int paddingBytes(ByteBuffer bytes) {
        if ((bytes.get(0) & RtpHeader.PADDING) == 0) {
            return 0;
        }
        int announced = bytes.get(bytes.limit() - 1) & 0xFF;
        return announced == 0 ? -1 : announced;
    }
}
