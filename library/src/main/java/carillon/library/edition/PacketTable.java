package carillon.library.edition;

import carillon.protocol.rtp.MpaPayloadHeader;
import java.util.Objects;

/**
 * How a track falls into RTP packets of MPEG audio (RFC 2250, section 3.5).
 *
 * <p>A packet takes following frames while they fit, at most as many as the packetisation says, at
 * most 100 ms of them, and never across a change of format. A frame larger than the room is cut
 * into fragments, a packet each, which begin at the same instant; all but the last are full.
 *
 * <p>Packets are numbered from 0 within the track. Immutable; answers without allocating; a byte
 * per packet, beside the frames. A packet number outside 0 … {@link #packets()} − 1 is an {@link
 * IndexOutOfBoundsException}.
 */
public final class PacketTable {

    private static final int STRIDE_BITS = 5;
    private static final int STRIDE = 1 << STRIDE_BITS;

    private final Frames frames;
    private final int roomBytes;

    // Whole frames that end in each packet: 0 for a fragment that is not the last of its frame.
    private final byte[] framesEnding;

    // The first frame of packets 0, STRIDE, 2 × STRIDE, …
    private final int[] firstFrames;

    private PacketTable(Frames frames, int roomBytes, byte[] framesEnding) {
        this.frames = frames;
        this.roomBytes = roomBytes;
        this.framesEnding = framesEnding;
        firstFrames = new int[(framesEnding.length + STRIDE - 1) >> STRIDE_BITS];
        int frame = 0;
        for (int packet = 0; packet < framesEnding.length; packet++) {
            if ((packet & (STRIDE - 1)) == 0) {
                firstFrames[packet >> STRIDE_BITS] = frame;
            }
            frame += framesEnding[packet];
        }
    }

    /** Cuts a track into packets. */
    public static PacketTable of(Frames frames, Packetization packetization) {
        byte[] framesEnding = new PacketCutter(frames, packetization).cut();
        return new PacketTable(frames, packetization.roomBytes(), framesEnding);
    }

    /** How many packets the track has, at least 1. */
    public int packets() {
        return framesEnding.length;
    }

    /** How long the track plays. */
    public long durationFlicks() {
        return frames.durationFlicks();
    }

    /** Payload octets of all packets, payload headers included. */
    public long octets() {
        return frames.bytesBefore(frames.frames()) + (long) MpaPayloadHeader.BYTES * packets();
    }

    /** The first frame of which the packet has bytes. */
    public int firstFrame(int packet) {
        Objects.checkIndex(packet, packets());
        int frame = firstFrames[packet >> STRIDE_BITS];
        for (int before = packet & -STRIDE; before < packet; before++) {
            frame += framesEnding[before];
        }
        return frame;
    }

    /** Of how many frames the packet has bytes: 1 for a fragment. */
    public int frames(int packet) {
        return Math.max(1, framesEnding[packet]);
    }

    /** How far into its first frame the packet begins: 0 but for fragments after the first. */
    public int fragmentOffset(int packet) {
        return (packet - firstFragment(packet)) * roomBytes;
    }

    /** Whether the packet has a part of a frame only. */
    public boolean isFragment(int packet) {
        return frames.size(firstFrame(packet)) > roomBytes;
    }

    /** Bytes after the RTP header: the payload header and the frames, or the piece of one. */
    public int payloadBytes(int packet) {
        int first = firstFrame(packet);
        if (frames.size(first) > roomBytes) {
            int left = frames.size(first) - fragmentOffset(packet);
            return MpaPayloadHeader.BYTES + Math.min(left, roomBytes);
        }
        int bytes = MpaPayloadHeader.BYTES;
        for (int frame = first; frame < first + framesEnding[packet]; frame++) {
            bytes += frames.size(frame);
        }
        return bytes;
    }

    /** Payload octets of the packets ahead of this one. */
    public long octetsBefore(int packet) {
        return frames.bytesBefore(firstFrame(packet))
                + fragmentOffset(packet)
                + (long) MpaPayloadHeader.BYTES * packet;
    }

    /** When the packet's first frame begins, counted from the track's start. */
    public long startFlicks(int packet) {
        return frames.startFlicks(firstFrame(packet));
    }

    /**
     * The packet whose time holds the offset from the track's start; of fragments, which share
     * their time, the first.
     *
     * @param offsetFlicks 0 to {@link #durationFlicks()} − 1
     */
    public int packetAt(long offsetFlicks) {
        if (offsetFlicks < 0 || offsetFlicks >= durationFlicks()) {
            throw new IndexOutOfBoundsException(
                    "offset %d in a track of %d flicks".formatted(offsetFlicks, durationFlicks()));
        }
        int low = 0;
        int high = packets();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (startFlicks(middle) <= offsetFlicks) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return firstFragment(low);
    }

    private int firstFragment(int packet) {
        int first = packet;
        while (first > 0 && framesEnding[first - 1] == 0) {
            first--;
        }
        return first;
    }
}
