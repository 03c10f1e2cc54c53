package carillon.client.decode.mpa;

import carillon.protocol.mpa.FrameHeader;
import java.nio.ByteBuffer;

/** A frame without any main data: it decodes to silence, or to the end of what came before. */
final class BlankFrame {

    private static final int BITRATE_PADDING_AND_NO_CRC = 15 << 12 | 1 << 9 | 1 << 16;
    private static final int MIDDLE_BITRATE_NO_CRC = 9 << 12 | 1 << 16;

    private BlankFrame() {}

    /** The header of a blank frame among frames like the one with this header. */
    static int header(int word) {
        return (word & ~BITRATE_PADDING_AND_NO_CRC) | MIDDLE_BITRATE_NO_CRC;
    }

    /** The whole frame of a header. */
    static byte[] of(int header) {
        byte[] frame = new byte[FrameHeader.frameBytes(header)];
        ByteBuffer.wrap(frame).putInt(header);
        return frame;
    }
}
