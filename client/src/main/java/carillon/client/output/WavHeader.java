package carillon.client.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The 44 bytes ahead of 16-bit stereo samples in a WAV file (Multimedia Programming Interface and
 * Data Specifications 1.0, "Waveform Audio File Format"): RIFF, {@code fmt }, {@code data}.
 */
final class WavHeader {

    static final int BYTES = 44;
    static final int SAMPLE_BYTES = 4;

    /** A size that readers take for "until the end of the file". */
    static final long OPEN_END = 0xFFFF_FFFFL;

    private static final int RIFF_OVERHEAD = BYTES - 8;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;
    private static final short CHANNELS = 2;
    private static final short SAMPLE_BITS = 16;

    private WavHeader() {}

    /**
     * The header of a file.
     *
     * @param rateHz sampling rate
     * @param soundBytes bytes of whole samples that follow; more than the 32-bit fields can tell (6
     *     h 45 min at 44.1 kHz) become {@link #OPEN_END}
     */
    static ByteBuffer of(int rateHz, long soundBytes) {
        boolean tellable = soundBytes + RIFF_OVERHEAD < OPEN_END;
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        chunk(header, "RIFF", tellable ? soundBytes + RIFF_OVERHEAD : OPEN_END);
        tag(header, "WAVE");
        chunk(header, "fmt ", FORMAT_BYTES);
        header.putShort(PCM).putShort(CHANNELS);
        header.putInt(rateHz).putInt(rateHz * SAMPLE_BYTES);
        header.putShort((short) SAMPLE_BYTES).putShort(SAMPLE_BITS);
        chunk(header, "data", tellable ? soundBytes : OPEN_END);
        return header.flip();
    }

    private static void chunk(ByteBuffer header, String tag, long bytes) {
        tag(header, tag);
        header.putInt((int) bytes);
    }

    private static void tag(ByteBuffer header, String tag) {
        for (int i = 0; i < tag.length(); i++) {
            header.put((byte) tag.charAt(i));
        }
    }
}
