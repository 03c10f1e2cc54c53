package carillon.client.receive.frame;

import carillon.protocol.mpa.FrameHeader;
import carillon.protocol.rtp.RtpTimestamp;
import java.nio.ByteBuffer;

/**
 * A whole Layer III frame.
 *
 * @param bytes the frame, from position to limit, at least as long as its side information needs;
 *     never changes
 * @param header the first four of the bytes
 * @param timestamp when it is played
 */
public record MpaFrame(ByteBuffer bytes, FrameHeader header, RtpTimestamp timestamp) {

    public MpaFrame {
        if (bytes.remaining() < header.format().mainDataOffset()) {
            throw new IllegalArgumentException(
                    bytes.remaining() + " bytes are no frame of " + header);
        }
    }

    /** How long it lasts, in flicks. */
    public long durationFlicks() {
        return header.format().frameFlicks();
    }
}
