package carillon.server.channel.packet;

import carillon.library.edition.PacketTable;
import carillon.library.mp3.FrameTable;
import carillon.library.read.ReadState;
import carillon.library.read.TrackReader;
import carillon.library.timeline.LogRow;
import carillon.library.timeline.PacketCursor;
import carillon.library.timeline.Reason;
import carillon.protocol.mpa.ReservoirCarrier;
import carillon.protocol.rtp.MpaPayloadHeader;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.rtp.RtpHeader;
import carillon.protocol.rtp.RtpTimestamp;
import java.nio.ByteBuffer;

/**
 * Writes RTP packets of MPEG audio (RFC 2250) where they are sent from. Every byte follows from the
 * place in the log and the frames of the track. Allocates nothing, but for a fragment of a carrier.
 *
 * <p>The marker is set on the first packet of a row that set the clock: the timestamp jumps there
 * (RFC 2250, section 3.3).
 *
 * <p>Threads: owned by the channel's thread.
 */
public final class PacketWriter {

    private static final int AUDIO_AT = RtpHeader.BYTES + MpaPayloadHeader.BYTES;
    private static final int PAYLOAD_TYPE = PayloadType.MPA.number();
    private static final int SEQUENCE_MASK = 0xFFFF;

    private final int ssrc;
    private final TrackReader reader;

    /** A writer that takes its bytes from a reader. */
    public PacketWriter(int ssrc, TrackReader reader) {
        this.ssrc = ssrc;
        this.reader = reader;
    }

    /**
     * Writes the packet at the cursor, whose length is {@link #datagramBytes}.
     *
     * @param frames of the track the cursor and the reader are in
     * @param at where in the buffer the datagram begins
     * @return whether it was written; if not, what lies there is undefined
     */
    ReadState write(PacketCursor cursor, FrameTable frames, ByteBuffer to, int at) {
        PacketTable table = cursor.table();
        int packet = cursor.packet();
        boolean fragment = table.isFragment(packet);
        ReadState state =
                fragment
                        ? readFragment(table, packet, frames, to, at + AUDIO_AT)
                        : readFrames(table, packet, frames, to, at + AUDIO_AT);
        if (state == ReadState.READY) {
            int timestamp = RtpTimestamp.bitsOfFlicks(cursor.startFlicks());
            int sequence = (int) cursor.index() & SEQUENCE_MASK;
            RtpHeader.write(to, at, isMarked(cursor), PAYLOAD_TYPE, sequence, timestamp, ssrc);
            int fragOffset = fragment ? table.fragmentOffset(packet) : 0;
            MpaPayloadHeader.write(to, at + RtpHeader.BYTES, fragOffset);
        }
        return state;
    }

    /** Length of the packet at the cursor as a datagram. */
    static int datagramBytes(PacketCursor cursor) {
        return RtpHeader.BYTES + cursor.table().payloadBytes(cursor.packet());
    }

    private static boolean isMarked(PacketCursor cursor) {
        LogRow row = cursor.airing().row();
        return row.reason() == Reason.CLOCK && row.fromPacketIndex() == cursor.index();
    }

    private ReadState readFrames(
            PacketTable table, int packet, FrameTable frames, ByteBuffer to, int at) {
        int first = table.firstFrame(packet);
        int end = first + table.frames(packet);
        int frame = first;
        int where = at;
        while (frame < end) {
            int next = endOfRun(frames, frame, end);
            int bytes = (int) (frames.bytesBefore(next) - frames.bytesBefore(frame));
            ReadState state = reader.read(frames.offset(frame), bytes, to, where);
            if (state != ReadState.READY) {
                return state;
            }
            where += bytes;
            frame = next;
        }
        blankCarriers(frames, first, Math.min(end, frames.carriers()), to, at);
        return ReadState.READY;
    }

    /** One past the last of the frames that lie together in the file. */
    private static int endOfRun(FrameTable frames, int first, int end) {
        int next = first + 1;
        while (next < end
                && frames.offset(next) == frames.offset(next - 1) + frames.size(next - 1)) {
            next++;
        }
        return next;
    }

    private static void blankCarriers(
            FrameTable frames, int first, int end, ByteBuffer to, int at) {
        int where = at;
        for (int frame = first; frame < end; frame++) {
            int bytes = frames.size(frame);
            ReservoirCarrier.blank(to, where, bytes, frames.reservoirBefore(frame));
            where += bytes;
        }
    }

    private ReadState readFragment(
            PacketTable table, int packet, FrameTable frames, ByteBuffer to, int at) {
        int frame = table.firstFrame(packet);
        int from = table.fragmentOffset(packet);
        int bytes = table.payloadBytes(packet) - MpaPayloadHeader.BYTES;
        if (frame >= frames.carriers()) {
            return reader.read(frames.offset(frame) + from, bytes, to, at);
        }
        // What is blanked lies at the front of the frame, its checksum with it: blank it whole.
        ByteBuffer whole = ByteBuffer.allocate(frames.size(frame));
        ReadState state = reader.read(frames.offset(frame), frames.size(frame), whole, 0);
        if (state == ReadState.READY) {
            blankCarriers(frames, frame, frame + 1, whole, 0);
            to.put(at, whole.array(), from, bytes);
        }
        return state;
    }
}
