package carillon.client.playout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Samples as bytes: 16 bit, signed, little-endian, left and right in turn. */
final class PcmBytes {

    /** Bytes of a sample of both channels. */
    static final int FRAME_BYTES = 4;

    private byte[] bytes = new byte[0];

    /** The bytes of samples, from index 0, valid until the next call. */
    byte[] of(short[] stereo, int frames) {
        if (bytes.length < frames * FRAME_BYTES) {
            bytes = new byte[frames * FRAME_BYTES];
        }
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .put(stereo, 0, 2 * frames);
        return bytes;
    }
}
