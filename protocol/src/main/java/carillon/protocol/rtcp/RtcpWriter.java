package carillon.protocol.rtcp;

import carillon.protocol.NetworkOrder;
import java.nio.ByteBuffer;

/** Writes single packets; every method returns where the next byte goes. */
final class RtcpWriter {

    private static final int VERSION_2 = 0x80;
    private static final int WORD_BYTES = 4;

    private RtcpWriter() {}

    static int write(RtcpPacket packet, ByteBuffer to, int at) {
        int body = at + WORD_BYTES;
        return switch (packet) {
            case SenderReport report ->
                    header(to, at, body(report, to, body), 0, RtcpType.SENDER_REPORT);
            case SourceDescription description ->
                    header(to, at, body(description, to, body), 1, RtcpType.SOURCE_DESCRIPTION);
            case Goodbye goodbye -> header(to, at, body(goodbye, to, body), 1, RtcpType.GOODBYE);
        };
    }

    private static int header(ByteBuffer to, int at, int end, int count, int type) {
        to.put(at, (byte) (VERSION_2 | count));
        to.put(at + 1, (byte) type);
        NetworkOrder.putShort(to, at + 2, (end - at) / WORD_BYTES - 1);
        return end;
    }

    private static int body(SenderReport report, ByteBuffer to, int at) {
        NetworkOrder.putInt(to, at, report.ssrc());
        NetworkOrder.putLong(to, at + 4, report.ntp().bits());
        NetworkOrder.putInt(to, at + 12, report.rtp().bits());
        NetworkOrder.putInt(to, at + 16, (int) report.packetCount());
        NetworkOrder.putInt(to, at + 20, (int) report.octetCount());
        return at + 24;
    }

    private static int body(SourceDescription description, ByteBuffer to, int at) {
        NetworkOrder.putInt(to, at, description.ssrc());
        int end = item(RtcpType.ITEM_CNAME, description.cname(), to, at + WORD_BYTES);
        end = item(RtcpType.ITEM_NAME, description.name(), to, end);
        to.put(end, (byte) RtcpType.ITEM_END);
        return filled(to, at, end + 1);
    }

    private static int body(Goodbye goodbye, ByteBuffer to, int at) {
        NetworkOrder.putInt(to, at, goodbye.ssrc());
        if (goodbye.reason().isEmpty()) {
            return at + WORD_BYTES;
        }
        return filled(to, at, text(goodbye.reason(), to, at + WORD_BYTES));
    }

    private static int item(int type, String text, ByteBuffer to, int at) {
        if (text.isEmpty()) {
            return at;
        }
        to.put(at, (byte) type);
        return text(text, to, at + 1);
    }

    private static int text(String text, ByteBuffer to, int at) {
        byte[] bytes = RtcpText.bytes(text);
        to.put(at, (byte) bytes.length);
        to.put(at + 1, bytes);
        return at + 1 + bytes.length;
    }

    /** Fills the last word of a packet with zeros. */
    private static int filled(ByteBuffer to, int start, int end) {
        int at = end;
        while ((at - start) % WORD_BYTES != 0) {
            to.put(at++, (byte) 0);
        }
        return at;
    }
}
