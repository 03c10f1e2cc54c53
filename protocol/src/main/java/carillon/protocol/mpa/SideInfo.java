package carillon.protocol.mpa;

import java.nio.ByteBuffer;

/**
 * Reads of a frame's side information (ISO/IEC 11172-3, 2.4.2.7) in place. A frame's main data
 * begins up to {@link MpegVersion#reservoirBytes} bytes ahead of the frame, in the main data areas
 * of the frames before it: the bit reservoir. Headers and side information do not count.
 *
 * <p>Every method reads at an absolute index at which a whole frame of the format begins.
 */
public final class SideInfo {

    private SideInfo() {}

    /** How many bytes of earlier frames' main data areas the frame begins with. */
    public static int mainDataBegin(ByteBuffer bytes, int frameAt, FrameFormat format) {
        int side = frameAt + format.sideOffset();
        int high = bytes.get(side) & 0xFF;
        return format.version() == MpegVersion.MPEG_1
                ? high << 1 | (bytes.get(side + 1) & 0xFF) >>> 7
                : high;
    }

    /** Whether every bit is zero: no main data and no reservoir, as in frames that carry tables. */
    public static boolean isBlank(ByteBuffer bytes, int frameAt, FrameFormat format) {
        int end = frameAt + format.mainDataOffset();
        for (int at = frameAt + format.sideOffset(); at < end; at++) {
            if (bytes.get(at) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Zeroes the side information but for where the main data begins. */
    static void blank(ByteBuffer bytes, int frameAt, FrameFormat format, int mainDataBegin) {
        int side = frameAt + format.sideOffset();
        for (int at = side; at < side + format.sideBytes(); at++) {
            bytes.put(at, (byte) 0);
        }
        if (format.version() == MpegVersion.MPEG_1) {
            bytes.put(side, (byte) (mainDataBegin >>> 1));
            bytes.put(side + 1, (byte) (mainDataBegin << 7));
        } else {
            bytes.put(side, (byte) mainDataBegin);
        }
    }
}
