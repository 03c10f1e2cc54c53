package carillon.protocol.mpa;

import java.nio.ByteBuffer;

/**
 * The checksum of a protected frame (ISO/IEC 11172-3, 2.4.3.1): CRC-16 with polynomial 0x8005, all
 * ones at the start, over the last two bytes of the header and the side information.
 */
final class FrameChecksum {

    private static final int POLYNOMIAL = 0x8005;

    private FrameChecksum() {}

    /** Writes the checksum of the frame at an absolute index; the format says it has one. */
    static void write(ByteBuffer bytes, int frameAt, FrameFormat format) {
        int crc = 0xFFFF;
        crc = add(crc, bytes.get(frameAt + 2));
        crc = add(crc, bytes.get(frameAt + 3));
        int end = frameAt + format.mainDataOffset();
        for (int at = frameAt + format.sideOffset(); at < end; at++) {
            crc = add(crc, bytes.get(at));
        }
        bytes.put(frameAt + FrameHeader.BYTES, (byte) (crc >>> 8));
        bytes.put(frameAt + FrameHeader.BYTES + 1, (byte) crc);
    }

    private static int add(int crc, byte next) {
        int shifted = crc ^ (next & 0xFF) << 8;
        for (int bit = 0; bit < 8; bit++) {
            boolean carry = (shifted & 0x8000) != 0;
            shifted = (shifted << 1 ^ (carry ? POLYNOMIAL : 0)) & 0xFFFF;
        }
        return shifted;
    }
}
