package carillon.protocol.control;

import carillon.protocol.Decoded;
import carillon.protocol.NetworkOrder;
import carillon.protocol.Rejection;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The frame around every message of Carillon's own. All numbers are big-endian; the checksum is the
 * CRC-32C (RFC 3720, appendix B.4) over header and body as sent, its own field taken as zero.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |      'C'      |      'R'      |      'L'      |      'N'      |
 * |   version 1   |     type      |           reserved          |D|
 * |                          body length                          |
 * |                           CRC-32C                             |
 * |                           body ...                            |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * D: the body is deflated (RFC 1951, without a zlib header). The reserved flags are zero; a frame
 * with another one set is of a version that is not understood.
 *
 * @param type what the body is about, 0 to 255
 * @param body the body, inflated, from position to limit
 */
public record ControlFrame(int type, ByteBuffer body) {

    /** Length of the header before the body. */
    public static final int HEADER_BYTES = 16;

    /** The most that a body may measure, also after inflating. */
    public static final int MAX_BODY_BYTES = 64 * 1024;

    /**
     * A deflated body measures at most so many times its frame when inflated. Real messages stay
     * far below; a small datagram that inflates to the most a body may measure is an attack.
     */
    public static final int MAX_INFLATION = 16;

    private static final int MAGIC = 0x43524C4E;
    private static final int VERSION = 1;
    private static final int DEFLATED = 0x0001;
    private static final int CHECKSUM_AT = 12;

    public ControlFrame {
        if (type < 0 || type > 0xFF) {
            throw new IllegalArgumentException("frame type out of range: " + type);
        }
        if (body.remaining() > MAX_BODY_BYTES) {
            throw new IllegalArgumentException("body too long: " + body.remaining());
        }
    }

    /** The bytes of the frame, its body deflated where that is shorter and within the bound. */
    public byte[] encode() {
        byte[] plain = new byte[body.remaining()];
        body.get(body.position(), plain);
        byte[] deflated = Deflation.deflate(plain);
        boolean isWorthIt =
                deflated.length < plain.length && plain.length <= inflatedLimit(deflated.length);
        return isWorthIt ? frame(DEFLATED, deflated) : frame(0, plain);
    }

    private static int inflatedLimit(int bodyBytes) {
        return Math.min(MAX_BODY_BYTES, MAX_INFLATION * (HEADER_BYTES + bodyBytes));
    }

    private byte[] frame(int flags, byte[] wireBody) {
        byte[] bytes = new byte[HEADER_BYTES + wireBody.length];
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        frame.putInt(MAGIC).put((byte) VERSION).put((byte) type).putShort((short) flags);
        frame.putInt(wireBody.length).putInt(0).put(wireBody);
        frame.putInt(CHECKSUM_AT, checksum(frame.flip()));
        return bytes;
    }

    /**
     * Decodes the one frame that fills the buffer from position to limit, which both stay.
     *
     * @return the frame with a body of its own, or the reason of the refusal: {@link
     *     Rejection#TOO_SHORT}, {@link Rejection#BAD_MAGIC}, {@link Rejection#BAD_VERSION}, {@link
     *     Rejection#BAD_LENGTH} when the body is not exactly the rest, {@link Rejection#TOO_LONG},
     *     {@link Rejection#BAD_CHECKSUM}, {@link Rejection#BAD_COMPRESSION}
     */
    public static Decoded<ControlFrame> decode(ByteBuffer datagram) {
        ByteBuffer frame = datagram.slice();
        if (frame.limit() < HEADER_BYTES) {
            return Decoded.rejected(Rejection.TOO_SHORT);
        }
        if (frame.getInt(0) != MAGIC) {
            return Decoded.rejected(Rejection.BAD_MAGIC);
        }
        int flags = NetworkOrder.unsignedShort(frame, 6);
        if (frame.get(4) != VERSION || (flags & ~DEFLATED) != 0) {
            return Decoded.rejected(Rejection.BAD_VERSION);
        }
        return decodeBody(frame, flags);
    }

    private static Decoded<ControlFrame> decodeBody(ByteBuffer frame, int flags) {
        int bodyBytes = frame.limit() - HEADER_BYTES;
        if (frame.getInt(8) != bodyBytes) {
            return Decoded.rejected(Rejection.BAD_LENGTH);
        }
        if (bodyBytes > MAX_BODY_BYTES) {
            return Decoded.rejected(Rejection.TOO_LONG);
        }
        if (frame.getInt(CHECKSUM_AT) != checksum(frame)) {
            return Decoded.rejected(Rejection.BAD_CHECKSUM);
        }
        byte[] body = new byte[bodyBytes];
        frame.get(HEADER_BYTES, body);
        int type = frame.get(5) & 0xFF;
        Decoded<byte[]> plain =
                (flags & DEFLATED) == 0
                        ? Decoded.ok(body)
                        : Deflation.inflate(body, inflatedLimit(bodyBytes));
        return plain.then(bytes -> Decoded.ok(new ControlFrame(type, ByteBuffer.wrap(bytes))));
    }

    private static int checksum(ByteBuffer frame) {
        CRC32C crc = new CRC32C();
        crc.update(frame.slice(0, CHECKSUM_AT));
        crc.update(new byte[Integer.BYTES]);
        crc.update(frame.slice(HEADER_BYTES, frame.limit() - HEADER_BYTES));
        return (int) crc.getValue();
    }
}
