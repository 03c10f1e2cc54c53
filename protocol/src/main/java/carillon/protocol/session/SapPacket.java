package carillon.protocol.session;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Announces a session, or deletes it (RFC 2974, section 3).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * | V=1 |A|R|T|E|C|   auth len    |         msg id hash           |
 * |      originating source (A: 0 = 4 bytes, 1 = 16 bytes)        |
 * |                 authentication data (auth len words)          |
 * |                 payload type ("application/sdp"), zero        |
 * |                 payload                                       |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * @param isDeletion T: the session is over
 * @param messageIdHash 0 to 65535; with the origin it names this version of the announcement, and
 *     no other session
 * @param origin who announces
 * @param description the session description
 */
public record SapPacket(
        boolean isDeletion, int messageIdHash, InetAddress origin, String description) {

    private static final String PAYLOAD_TYPE = "application/sdp";
    private static final int VERSION_1 = 0x20;
    private static final int IPV6 = 0x10;
    private static final int DELETION = 0x04;
    private static final int HEADER_BYTES = 4;

    public SapPacket {
        if (messageIdHash < 0 || messageIdHash > 0xFFFF) {
            throw new IllegalArgumentException("hash out of range: " + messageIdHash);
        }
    }

    /** Announces the session. */
    public static SapPacket announcement(SessionDescription session, int messageIdHash) {
        return of(false, messageIdHash, session);
    }

    /** Deletes the session. It holds the whole description, since some listeners read no other. */
    public static SapPacket deletion(SessionDescription session, int messageIdHash) {
        return of(true, messageIdHash, session);
    }

    private static SapPacket of(boolean isDeletion, int messageIdHash, SessionDescription session) {
        return new SapPacket(isDeletion, messageIdHash, session.origin().address(), session.text());
    }

    /** The bytes of the datagram. */
    public byte[] encode() {
        byte[] address = origin.getAddress();
        byte[] type = PAYLOAD_TYPE.getBytes(StandardCharsets.US_ASCII);
        byte[] payload = description.getBytes(StandardCharsets.UTF_8);
        int bits = VERSION_1 | (address.length > 4 ? IPV6 : 0) | (isDeletion ? DELETION : 0);
        return ByteBuffer.allocate(HEADER_BYTES + address.length + type.length + 1 + payload.length)
                .put((byte) bits)
                .put((byte) 0)
                .putShort((short) messageIdHash)
                .put(address)
                .put(type)
                .put((byte) 0)
                .put(payload)
                .array();
    }
}
