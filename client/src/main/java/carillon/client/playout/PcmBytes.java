package carillon.client.playout;

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
        for (int i = 0; i < 2 * frames; i++) {
            bytes[2 * i] = (byte) stereo[i];
            bytes[2 * i + 1] = (byte) (stereo[i] >> Byte.SIZE);
        }
        return bytes;
    }
}
