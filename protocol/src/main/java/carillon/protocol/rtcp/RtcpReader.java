package carillon.protocol.rtcp;

import carillon.protocol.Decoded;
import carillon.protocol.NetworkOrder;
import carillon.protocol.Rejection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Takes one compound packet apart. Threads: owned by its caller. */
final class RtcpReader {

    private static final int VERSION_MASK = 0xC0;
    private static final int VERSION_2 = 0x80;
    private static final int PADDING = 0x20;
    private static final int COUNT = 0x1F;
    private static final int WORD_BYTES = 4;
    private static final int SHORTEST_BYTES = 8;

    private final ByteBuffer datagram;
    private final List<RtcpPacket> packets = new ArrayList<>();

    RtcpReader(ByteBuffer bigEndianDatagram) {
        datagram = bigEndianDatagram;
    }

    Decoded<RtcpCompound> read() {
        if (datagram.limit() < SHORTEST_BYTES) {
            return Decoded.rejected(Rejection.TOO_SHORT);
        }
        int at = 0;
        while (at < datagram.limit()) {
            switch (bodyOf(at)) {
                case Decoded.Rejected<ByteBuffer>(Rejection reason) -> {
                    return Decoded.rejected(reason);
                }
                case Decoded.Ok<ByteBuffer>(ByteBuffer body) -> {
                    if (!readBody(at, body)) {
                        return Decoded.rejected(Rejection.BAD_BODY);
                    }
                }
            }
            at = endOf(at);
        }
        return Decoded.ok(new RtcpCompound(packets));
    }

    /** What lies between the header and the padding of the packet there. */
    private Decoded<ByteBuffer> bodyOf(int at) {
        int end = endOf(at);
        if (datagram.limit() - at < WORD_BYTES || end > datagram.limit()) {
            return Decoded.rejected(Rejection.BAD_LENGTH);
        }
        if ((datagram.get(at) & VERSION_MASK) != VERSION_2) {
            return Decoded.rejected(Rejection.BAD_VERSION);
        }
        if (at == 0 && !isReport(typeOf(at))) {
            return Decoded.rejected(Rejection.UNKNOWN_TYPE);
        }
        int bodyBytes = end - at - WORD_BYTES - paddingOf(at, end);
        return bodyBytes < 0
                ? Decoded.rejected(Rejection.BAD_LENGTH)
                : Decoded.ok(datagram.slice(at + WORD_BYTES, bodyBytes));
    }

    private static boolean isReport(int type) {
        return type == RtcpType.SENDER_REPORT || type == RtcpType.RECEIVER_REPORT;
    }

    /** Bytes of padding; more than there can be where padding is not allowed. */
    private int paddingOf(int at, int end) {
        if ((datagram.get(at) & PADDING) == 0) {
            return 0;
        }
        int padding = datagram.get(end - 1) & 0xFF;
        boolean allowed = end == datagram.limit() && padding > 0 && padding % WORD_BYTES == 0;
        return allowed ? padding : Integer.MAX_VALUE;
    }

    private boolean readBody(int at, ByteBuffer body) {
        int count = datagram.get(at) & COUNT;
        return switch (typeOf(at)) {
            case RtcpType.SENDER_REPORT -> RtcpBodies.readReport(body, count, packets);
            case RtcpType.SOURCE_DESCRIPTION -> RtcpBodies.readDescriptions(body, count, packets);
            case RtcpType.GOODBYE -> RtcpBodies.readGoodbyes(body, count, packets);
            default -> true;
        };
    }

    private int typeOf(int at) {
        return datagram.get(at + 1) & 0xFF;
    }

    private int endOf(int at) {
        if (datagram.limit() - at < WORD_BYTES) {
            return datagram.limit();
        }
        return at + (NetworkOrder.unsignedShort(datagram, at + 2) + 1) * WORD_BYTES;
    }
}
