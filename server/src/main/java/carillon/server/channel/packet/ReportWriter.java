package carillon.server.channel.packet;

import carillon.library.timeline.Mark;
import carillon.protocol.rtcp.Goodbye;
import carillon.protocol.rtcp.RtcpCompound;
import carillon.protocol.rtcp.SenderReport;
import carillon.protocol.rtcp.SourceDescription;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.protocol.time.NtpTimestamp;
import java.nio.ByteBuffer;

/**
 * Writes what a channel says of itself in RTCP: a sender report and who it is. Every byte follows
 * from the place in the log.
 *
 * <p>Threads: owned by the channel's thread.
 */
public final class ReportWriter {

    /** Room for the longest: a report, two texts of 255 bytes, a goodbye. */
    static final int MOST_BYTES = 640;

    private final ChannelSource source;
    private final SourceDescription description;

    public ReportWriter(ChannelSource source) {
        this.source = source;
        description = new SourceDescription(source.ssrc(), source.canonicalName(), source.name());
    }

    /**
     * Writes the report of an instant.
     *
     * @param mark the instant in channel time, and what the channel has sent before it
     * @param stationFlicks the instant in station time
     * @return bytes written
     */
    int write(ByteBuffer to, int at, Mark mark, long stationFlicks) {
        return RtcpCompound.of(report(mark, stationFlicks), description).write(to, at);
    }

    /** Writes a report that is the last: the channel leaves. */
    int writeGoodbye(ByteBuffer to, int at, Mark mark, long stationFlicks) {
        Goodbye goodbye = new Goodbye(source.ssrc(), "");
        return RtcpCompound.of(report(mark, stationFlicks), description, goodbye).write(to, at);
    }

    private SenderReport report(Mark mark, long stationFlicks) {
        return new SenderReport(
                source.ssrc(),
                NtpTimestamp.ofFlicks(stationFlicks),
                RtpTimestamp.ofFlicks(mark.flicks()),
                mark.packetIndex(),
                mark.octets());
    }
}
