package carillon.protocol.rtcp;

import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.NtpTimestamp;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads what follows the first four bytes of a packet, from the position of a big-endian buffer on,
 * and adds what it finds to a list. Each method tells whether the body was well-formed.
 */
final class RtcpBodies {

    private static final int WORD_BYTES = 4;
    private static final int REPORT_BYTES = 24;
    private static final int RECEPTION_BYTES = 24;

    private RtcpBodies() {}

    static boolean readReport(ByteBuffer body, int receptions, List<RtcpPacket> to) {
        if (body.remaining() < REPORT_BYTES + receptions * RECEPTION_BYTES) {
            return false;
        }
        to.add(
                new SenderReport(
                        body.getInt(),
                        new NtpTimestamp(body.getLong()),
                        new RtpTimestamp(body.getInt()),
                        body.getInt(),
                        body.getInt()));
        return true;
    }

    static boolean readDescriptions(ByteBuffer body, int sources, List<RtcpPacket> to) {
        for (int source = 0; source < sources; source++) {
            if (!readDescription(body, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean readDescription(ByteBuffer body, List<RtcpPacket> to) {
        if (body.remaining() < WORD_BYTES) {
            return false;
        }
        int ssrc = body.getInt();
        String cname = "";
        String name = "";
        while (body.hasRemaining()) {
            int type = body.get();
            if (type == RtcpType.ITEM_END) {
                to.add(new SourceDescription(ssrc, cname, name));
                return skipToWord(body);
            }
            if (!hasText(body)) {
                return false;
            }
            String text = text(body);
            cname = type == RtcpType.ITEM_CNAME ? text : cname;
            name = type == RtcpType.ITEM_NAME ? text : name;
        }
        return false;
    }

    static boolean readGoodbyes(ByteBuffer body, int sources, List<RtcpPacket> to) {
        int reasonAt = sources * WORD_BYTES;
        if (body.remaining() < reasonAt) {
            return false;
        }
        ByteBuffer rest = body.slice(reasonAt, body.remaining() - reasonAt);
        if (rest.hasRemaining() && !hasText(rest)) {
            return false;
        }
        String reason = rest.hasRemaining() ? text(rest) : "";
        for (int source = 0; source < sources; source++) {
            to.add(new Goodbye(body.getInt(), reason));
        }
        return true;
    }

    private static boolean hasText(ByteBuffer body) {
        return body.hasRemaining() && (body.get(body.position()) & 0xFF) < body.remaining();
    }

    private static String text(ByteBuffer body) {
        int bytes = body.get() & 0xFF;
        ByteBuffer text = body.slice(body.position(), bytes);
        body.position(body.position() + bytes);
        return RtcpText.decode(text);
    }

    private static boolean skipToWord(ByteBuffer body) {
        int next = Math.ceilDiv(body.position(), WORD_BYTES) * WORD_BYTES;
        if (next > body.limit()) {
            return false;
        }
        body.position(next);
        return true;
    }
}
