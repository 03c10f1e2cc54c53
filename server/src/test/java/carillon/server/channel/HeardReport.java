package carillon.server.channel;

import carillon.protocol.rtcp.RtcpCompound;
import carillon.protocol.rtcp.RtcpPacket;
import carillon.protocol.rtcp.SenderReport;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.Flicks;
import carillon.protocol.time.NtpTimestamp;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** A datagram of a channel's reports, read by the places of its fields in RFC 3550, 6.4.1. */
final class HeardReport {

    private final ByteBuffer datagram;

    HeardReport(ByteBuffer datagram) {
        this.datagram = datagram;
    }

    /** The report at its beginning. */
    SenderReport report() {
        return new SenderReport(
                datagram.getInt(4),
                new NtpTimestamp(datagram.getLong(8)),
                new RtpTimestamp(datagram.getInt(16)),
                datagram.getInt(20),
                datagram.getInt(24));
    }

    /** The flicks of the report's instant, in the NTP era of those given. */
    long flicksNear(long flicks) {
        long bits = report().ntp().bits();
        long near = NtpTimestamp.ofFlicks(flicks).bits();
        long seconds =
                Math.floorDiv(flicks, Flicks.PER_SECOND) + (int) ((bits >>> 32) - (near >>> 32));
        return seconds * Flicks.PER_SECOND + (((bits & 0xFFFFFFFFL) * Flicks.PER_SECOND) >>> 32);
    }

    /** Whether it holds the report, these packets behind it, and nothing else. */
    boolean goesOnWith(RtcpPacket... packets) {
        RtcpPacket[] all =
                Stream.concat(Stream.of(report()), Stream.of(packets)).toArray(RtcpPacket[]::new);
        ByteBuffer expected = ByteBuffer.allocate(1_500);
        return expected.limit(RtcpCompound.of(all).write(expected, 0)).equals(datagram);
    }
}
