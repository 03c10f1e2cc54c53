package carillon.server.channel.packet;

import carillon.library.clock.ChannelClock;
import carillon.library.mp3.FrameTable;
import carillon.library.read.ReadState;
import carillon.library.timeline.Mark;
import carillon.library.timeline.PacketCursor;
import carillon.protocol.rtp.RtpTimestamp;
import carillon.server.egress.Lane;

/**
 * Builds packets and reports in the slots of a channel's lane.
 *
 * <p>Threads: owned by the channel's thread.
 */
public final class LaneWriter {

    private static final int REPORTS = 1;

    private final Lane lane;
    private final ChannelClock clock;
    private final PacketWriter packets;
    private final ReportWriter reports;
    private final TokenBucket guard;

    /** A writer into a lane with two destinations, for media and for reports. */
    public LaneWriter(Lane lane, ChannelClock clock, PacketWriter packets, ReportWriter reports) {
        this.lane = lane;
        this.clock = clock;
        this.packets = packets;
        this.reports = reports;
        guard = new TokenBucket(lane.slotBytes());
    }

    /** Whether a report and a packet can be built. */
    public boolean hasRoom() {
        return lane.free() > 1;
    }

    /** Lets a track through at the rate at which it is densest. */
    public void expect(FrameTable track) {
        guard.refill(PeakRate.bytesPerSecond(track));
    }

    /** Builds the packet at the cursor, if its bytes are there. There must be room. */
    public ReadState packet(PacketCursor cursor, FrameTable frames) {
        return packets.write(cursor, frames, lane.buffer(), lane.claim());
    }

    /** Hands the packet over that was built; false if the guard keeps it off the wire. */
    public boolean commit(PacketCursor cursor, long deadlineNanos) {
        int bytes = PacketWriter.datagramBytes(cursor);
        if (!guard.take(bytes, deadlineNanos)) {
            return false;
        }
        lane.commitMedia(deadlineNanos, bytes, RtpTimestamp.bitsOfFlicks(cursor.startFlicks()));
        return true;
    }

    /**
     * Builds the report of an instant, unless it is past or there is no room.
     *
     * @param flicks channel time
     * @param cursor at the first packet that starts then or later
     */
    public void report(long flicks, PacketCursor cursor, long now) {
        long deadline = clock.nanosAt(flicks);
        if (deadline + Burst.GRACE_NANOS - now >= 0 && hasRoom()) {
            Mark mark = new Mark(flicks, cursor.index(), cursor.octetsBefore());
            long station = clock.stationFlicks(flicks);
            int bytes = reports.write(lane.buffer(), lane.claim(), mark, station);
            lane.commitOther(deadline, bytes, REPORTS);
        }
    }

    /**
     * Builds the farewell of a channel that goes off the air, in a lane that has room.
     *
     * @param mark the instant in channel time, and what the channel has sent before it
     */
    public void goodbye(Mark mark, long deadlineNanos) {
        long station = clock.stationFlicks(mark.flicks());
        int bytes = reports.writeGoodbye(lane.buffer(), lane.claim(), mark, station);
        lane.commitOther(deadlineNanos, bytes, REPORTS);
    }
}
