package carillon.protocol.mpa;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The header of a Layer III frame (ISO/IEC 11172-3, 2.4.2.3; ISO/IEC 13818-3, 2.4.2.3).
 *
 * <pre>
 *  31        21 20 19 18 17 16 15   12 11 10 9 8 7  6 5   4 3 2 1 0
 * +------------+-----+-----+--+-------+-----+-+-+----+-----+-+-+---+
 * |sync, all 1 |versn|layer|nc|bitrate|rate |p|x|mode|m.ext|c|o|emp|
 * +------------+-----+-----+--+-------+-----+-+-+----+-----+-+-+---+
 * </pre>
 *
 * @param word the four bytes of the header, big-endian; {@link #isValid} holds for it
 */
public record FrameHeader(int word) {

    /** Bytes of a header. */
    public static final int BYTES = 4;

    /** Longest frame: free format at 640 kbit/s and 32 kHz (or as long), with padding. */
    public static final int LONGEST_BYTES = 2_881;

    static final int RESERVED_VERSION = 1;
    static final int WITHOUT_CRC = 1 << 16;
    static final int MONO = 3 << 6;

    private static final int SYNC = 0xFFE0_0000;
    private static final int LAYER_III = 1;
    private static final int BITRATE_RESERVED = 15;
    private static final int RATE_RESERVED = 3;
    private static final int EMPHASIS_RESERVED = 2;

    // Version, layer and sampling rate: they do not change inside a stream.
    private static final int STREAM_BITS = 0xFFFE_0C00;

    private static final int[] KBITS_MPEG_1 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] KBITS_MPEG_2 = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };

    public FrameHeader {
        if (!isValid(word)) {
            throw new IllegalArgumentException("no Layer III header: %08x".formatted(word));
        }
    }

    /** The four bytes at an absolute index, big-endian whatever the order of the buffer. */
    public static int wordAt(ByteBuffer bytes, int at) {
        int word = bytes.getInt(at);
        return bytes.order() == ByteOrder.BIG_ENDIAN ? word : Integer.reverseBytes(word);
    }

    /** Whether four big-endian bytes can be a Layer III header. Allocates nothing. */
    public static boolean isValid(int word) {
        return (word & SYNC) == SYNC
                && versionBits(word) != RESERVED_VERSION
                && (word >>> 17 & 3) == LAYER_III
                && bitrateBits(word) != BITRATE_RESERVED
                && rateBits(word) != RATE_RESERVED
                && (word & 3) != EMPHASIS_RESERVED;
    }

    /** Whether two valid headers have version, layer and sampling rate in common. */
    public static boolean isSameStream(int word, int other) {
        return ((word ^ other) & STREAM_BITS) == 0;
    }

    /** The length in bytes of the frame of a valid header, itself included; 0 if free format. */
    public static int frameBytes(int word) {
        if (bitrateBits(word) == 0) {
            return 0;
        }
        FrameFormat format = format(word);
        return format.samplesPerFrame() / 8 * bitrate(word) / format.sampleRate()
                + paddingBytes(word);
    }

    /** The format of a valid header. Allocates nothing. */
    public static FrameFormat format(int word) {
        int channels = (word & MONO) == MONO ? 1 : 2;
        return FrameFormat.of(
                versionBits(word), rateBits(word), channels, (word & WITHOUT_CRC) == 0);
    }

    /** The byte that padding adds to the frame of a valid header: 0 or 1. */
    public static int paddingBytes(int word) {
        return word >>> 9 & 1;
    }

    /** The length of the frame in bytes, header included; 0 if free format does not tell. */
    public int frameBytes() {
        return frameBytes(word);
    }

    /** Whether the length of the frame must be found by looking for the next one. */
    public boolean isFreeFormat() {
        return bitrateBits(word) == 0;
    }

    /** What this frame has in common with its neighbours. */
    public FrameFormat format() {
        return format(word);
    }

    /** The part of a free-format header that its version and sampling rate make up. */
    static int freeFormat(int versionBits, int rateBits) {
        return SYNC | versionBits << 19 | LAYER_III << 17 | rateBits << 10;
    }

    private static int bitrate(int word) {
        boolean first = format(word).version() == MpegVersion.MPEG_1;
        return (first ? KBITS_MPEG_1 : KBITS_MPEG_2)[bitrateBits(word)] * 1_000;
    }

    private static int versionBits(int word) {
        return word >>> 19 & 3;
    }

    private static int bitrateBits(int word) {
        return word >>> 12 & 15;
    }

    private static int rateBits(int word) {
        return word >>> 10 & 3;
    }
}
