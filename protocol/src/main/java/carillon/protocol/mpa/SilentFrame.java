package carillon.protocol.mpa;

import java.nio.ByteBuffer;

/**
 * A frame of silence: MPEG-1 Layer III, 128 kbit/s, 44.1 kHz, joint stereo, with all of its side
 * information zero.
 */
public final class SilentFrame {

    /** How long it is. */
    public static final int BYTES = 417;

    private static final int HEADER = 0xFFFB_9064;

    private SilentFrame() {}

    /** The frame; the caller's own. */
    public static byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putInt(0, HEADER).array();
    }
}
