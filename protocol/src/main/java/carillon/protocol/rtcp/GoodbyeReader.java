package carillon.protocol.rtcp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds in a datagram of RTCP what a listener heeds: that a source says goodbye (RFC 3550, section
 * 6.6). A datagram that is not as appendix A.2 asks (version 2 throughout, a report first, lengths
 * that add up) says nothing.
 */
public final class GoodbyeReader {

    private static final int VERSION = 2;
    private static final int WORD_BYTES = 4;
    private static final int MOST_SOURCES = 31;

    private GoodbyeReader() {}

    /**
     * Whether the datagram between the buffer's position and limit, which both stay, is a compound
     * in which that source says goodbye.
     */
    public static boolean isGoodbyeOf(int ssrc, ByteBuffer datagram) {
        ByteBuffer in = datagram.slice().order(ByteOrder.BIG_ENDIAN);
        boolean isFound = false;
        for (int at = 0; at < in.limit(); at += bytes(in, at)) {
            if (!isPacket(in, at) || (at == 0 && !isReport(in))) {
                return false;
            }
            isFound |= type(in, at) == RtcpType.GOODBYE && names(ssrc, in, at);
        }
        return isFound;
    }

    private static boolean isPacket(ByteBuffer in, int at) {
        return in.limit() - at >= WORD_BYTES
                && (in.get(at) & 0xFF) >>> 6 == VERSION
                && bytes(in, at) <= in.limit() - at;
    }

    private static boolean isReport(ByteBuffer in) {
        return type(in, 0) == RtcpType.SENDER_REPORT || type(in, 0) == RtcpType.RECEIVER_REPORT;
    }

    private static boolean names(int ssrc, ByteBuffer in, int at) {
        int sources = Math.min(in.get(at) & MOST_SOURCES, bytes(in, at) / WORD_BYTES - 1);
        for (int i = 1; i <= sources; i++) {
            if (in.getInt(at + i * WORD_BYTES) == ssrc) {
                return true;
            }
        }
        return false;
    }

    private static int type(ByteBuffer in, int at) {
        return in.get(at + 1) & 0xFF;
    }

    /** The length of a packet, its first word included. */
    private static int bytes(ByteBuffer in, int at) {
        return ((in.getShort(at + 2) & 0xFFFF) + 1) * WORD_BYTES;
    }
}
