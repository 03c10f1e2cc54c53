package carillon.client.decode.mpa;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Puts a frame of free format, whose header does not tell its length, into one of the highest bit
 * rate, which is longer: JLayer knows no free format. The frame's own bytes come first; how many
 * they are must be told apart.
 */
final class FreeFormat {

    private static final int HIGHEST_BITRATE = 14 << 12;
    private static final int BITRATE_AND_PADDING = 15 << 12 | 1 << 9;

    private final byte[] frame = new byte[2_048];

    /** The header of the longer frame. */
    static int highest(int word) {
        return (word & ~BITRATE_AND_PADDING) | HIGHEST_BITRATE;
    }

    /** The longer frame, valid until the next call; its length is what its header says. */
    byte[] lengthened(int word, byte[] bytes, int offset, int length) {
        System.arraycopy(bytes, offset, frame, 0, length);
        ByteBuffer.wrap(frame).putInt(0, highest(word));
        Arrays.fill(frame, length, frame.length, (byte) 0);
        return frame;
    }
}
