package carillon.client.receive.frame;

import carillon.protocol.mpa.FrameHeader;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Layer III frames in a test: a header, where the main data begins, and a fill. */
public final class Frames {

    /** MPEG-1, 128 kbit/s, 44.1 kHz, stereo: 417 bytes. */
    public static final int STEREO_128 = 0xFFFB_9000;

    /** MPEG-1, 320 kbit/s, 32 kHz, stereo: 1,440 bytes. */
    public static final int LONGEST = 0xFFFB_E800;

    /** MPEG-2, 64 kbit/s, 22.05 kHz, mono: 208 bytes. */
    public static final int MONO_MPEG_2 = 0xFFF3_80C0;

    /** MPEG-1, free format, 44.1 kHz, stereo. */
    public static final int FREE = 0xFFFB_0000;

    private Frames() {}

    /** A frame whose main data begins in itself. */
    public static byte[] frame(int word, int fill) {
        return frame(word, fill, 0);
    }

    public static byte[] frame(int word, int fill, int mainDataBegin) {
        return frame(word, FrameHeader.frameBytes(word), fill, mainDataBegin);
    }

    public static byte[] frame(int word, int frameBytes, int fill, int mainDataBegin) {
        byte[] bytes = new byte[frameBytes];
        Arrays.fill(bytes, (byte) fill);
        ByteBuffer frame = ByteBuffer.wrap(bytes).putInt(0, word);
        int side = FrameHeader.format(word).sideOffset();
        boolean nineBits = (word >>> 19 & 3) == 3;
        frame.put(side, (byte) (nineBits ? mainDataBegin >>> 1 : mainDataBegin));
        if (nineBits) {
            frame.put(side + 1, (byte) (mainDataBegin << 7));
        }
        return bytes;
    }

    public static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
