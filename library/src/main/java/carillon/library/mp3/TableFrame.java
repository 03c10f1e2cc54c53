package carillon.library.mp3;

import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.SideInfo;
import java.nio.ByteBuffer;

/**
 * Frames that hold a table of contents for players of files instead of sound: Xing and Info (behind
 * the side information), VBRI (36 bytes into the frame). They would sound as silence.
 */
final class TableFrame {

    private static final int XING = magic("Xing");
    private static final int INFO = magic("Info");
    private static final int VBRI = magic("VBRI");
    private static final int VBRI_AT = 36;
    private static final int VBRI_FRAMES_AT = VBRI_AT + 14;
    private static final int HAS_FRAMES = 1;

    private TableFrame() {}

    /**
     * Whether the frame at an index holds a table. In the first frame the name of the table is
     * enough; later, where chance might write it, its side information must be blank too.
     */
    static boolean isAt(ByteBuffer bytes, int at, int size, FrameFormat format, boolean isFirst) {
        boolean isNamed = xingAt(bytes, at, size, format) > 0 || isVbri(bytes, at, size);
        return isNamed && (isFirst || SideInfo.isBlank(bytes, at, format));
    }

    /** How many frames of sound the table promises; 0 if it does not tell. */
    static long promisedFrames(ByteBuffer bytes, int at, int size, FrameFormat format) {
        int xing = xingAt(bytes, at, size, format);
        if (xing == 0) {
            return Integer.toUnsignedLong(bytes.getInt(at + VBRI_FRAMES_AT));
        }
        boolean isTold = (bytes.getInt(xing + 4) & HAS_FRAMES) != 0;
        return isTold ? Integer.toUnsignedLong(bytes.getInt(xing + 8)) : 0;
    }

    /** Where the table begins; 0 if there is none. Some programs overlook the checksum. */
    private static int xingAt(ByteBuffer bytes, int at, int size, FrameFormat format) {
        int behind = at + format.mainDataOffset();
        if (isXing(bytes, behind, at + size)) {
            return behind;
        }
        int overlooked = at + 4 + format.sideBytes();
        return isXing(bytes, overlooked, at + size) ? overlooked : 0;
    }

    private static boolean isXing(ByteBuffer bytes, int at, int end) {
        if (at + 12 > end) {
            return false;
        }
        int name = bytes.getInt(at);
        return name == XING || name == INFO;
    }

    private static boolean isVbri(ByteBuffer bytes, int at, int size) {
        return VBRI_FRAMES_AT + 4 <= size && bytes.getInt(at + VBRI_AT) == VBRI;
    }

    private static int magic(String name) {
        int word = 0;
        for (int i = 0; i < name.length(); i++) {
            word = word << 8 | name.charAt(i);
        }
        return word;
    }
}
