package carillon.client.receive.frame;

import carillon.protocol.mpa.FrameHeader;
import carillon.protocol.rtp.RtpTimestamp;
import java.nio.ByteBuffer;

/** A frame that comes in fragments (RFC 2250, section 3.5), all of one timestamp. */
final class FrameAssembly {

    private final FrameHeader header;
    private final RtpTimestamp timestamp;
    private final int frameBytes;
    private final ByteBuffer bytes;

    /**
     * Begins a frame.
     *
     * @param frameBytes length of the whole frame, not shorter than its side information needs; 0
     *     if it ends where the next one begins
     * @param first the first fragment, not longer than any frame
     */
    FrameAssembly(FrameHeader header, RtpTimestamp timestamp, int frameBytes, ByteBuffer first) {
        this.header = header;
        this.timestamp = timestamp;
        this.frameBytes = frameBytes;
        int room = frameBytes == 0 ? FreeFormatLength.LONGEST : frameBytes;
        this.bytes = ByteBuffer.allocate(room).put(first);
    }

    /** Adds the fragment at an offset; false if it is not the next one of this frame. */
    boolean add(RtpTimestamp of, int offset, ByteBuffer fragment) {
        if (!of.equals(timestamp)
                || offset != bytes.position()
                || fragment.remaining() > bytes.remaining()) {
            return false;
        }
        bytes.put(fragment);
        return true;
    }

    /** Whether the frame is known to be whole. */
    boolean isWhole() {
        return bytes.position() == frameBytes;
    }

    /** Whether the frame may be whole now that another one begins. */
    boolean isOpenEnded() {
        return frameBytes == 0 && bytes.position() >= header.format().mainDataOffset();
    }

    /** The frame, if it is whole or open-ended. */
    MpaFrame frame() {
        return new MpaFrame(bytes.duplicate().flip(), header, timestamp);
    }
}
