package carillon.protocol.sap;

import carillon.protocol.Decoded;
import carillon.protocol.NetworkOrder;
import carillon.protocol.Rejection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads one announcement. */
final class SapReader {

    private static final int WORD_BYTES = 4;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final String UNTYPED_START = "v=0";

    private SapReader() {}

    static Decoded<SapPacket> read(ByteBuffer packet) {
        if (packet.limit() < SapPacket.HEADER_BYTES + IPV4_BYTES) {
            return Decoded.rejected(Rejection.TOO_SHORT);
        }
        int bits = packet.get(0);
        if ((bits & SapPacket.VERSION_MASK) != SapPacket.VERSION_1) {
            return Decoded.rejected(Rejection.BAD_VERSION);
        }
        if ((bits & (SapPacket.ENCRYPTED | SapPacket.COMPRESSED)) != 0) {
            return Decoded.rejected(Rejection.BAD_COMPRESSION);
        }
        int originBytes = (bits & SapPacket.IPV6) == 0 ? IPV4_BYTES : IPV6_BYTES;
        int authenticationBytes = (packet.get(1) & 0xFF) * WORD_BYTES;
        int payloadAt = SapPacket.HEADER_BYTES + originBytes + authenticationBytes;
        if (payloadAt > packet.limit()) {
            return Decoded.rejected(Rejection.BAD_LENGTH);
        }
        byte[] origin = new byte[originBytes];
        packet.get(SapPacket.HEADER_BYTES, origin);
        String payload = StandardCharsets.UTF_8.decode(packet.position(payloadAt)).toString();
        return description(payload).then(text -> packet(packet, address(origin), text));
    }

    private static Decoded<SapPacket> packet(
            ByteBuffer packet, InetAddress origin, String description) {
        boolean isDeletion = (packet.get(0) & SapPacket.DELETION) != 0;
        int hash = NetworkOrder.unsignedShort(packet, 2);
        return Decoded.ok(new SapPacket(isDeletion, hash, origin, description));
    }

    private static Decoded<String> description(String payload) {
        if (payload.startsWith(UNTYPED_START)) {
            return Decoded.ok(payload);
        }
        String typed = SapPacket.PAYLOAD_TYPE + "\0";
        return payload.startsWith(typed)
                ? Decoded.ok(payload.substring(typed.length()))
                : Decoded.rejected(Rejection.UNKNOWN_TYPE);
    }

    private static InetAddress address(byte[] figures) {
        try {
            return InetAddress.getByAddress(figures);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + figures.length + " bytes", e);
        }
    }
}
