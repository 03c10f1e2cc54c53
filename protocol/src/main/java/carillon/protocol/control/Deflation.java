package carillon.protocol.control;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw deflate streams (RFC 1951) of known bounds. */
final class Deflation {

    private static final int ROOM_BYTES = 4 * 1024;

    private Deflation() {}

    /** The deflated bytes; longer than the plain ones where there is nothing to gain. */
    static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] room = new byte[plain.length + 64];
            int written = deflater.deflate(room);
            return Arrays.copyOf(room, written);
        } finally {
            deflater.end();
        }
    }

    /**
     * The plain bytes of one whole deflate stream, or {@link Rejection#BAD_COMPRESSION} when it is
     * damaged, cut, followed by other bytes, or longer than the limit when inflated. Never holds
     * more than the limit in memory.
     */
    static Decoded<byte[]> inflate(byte[] deflated, int limitBytes) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] plain = new byte[Math.min(ROOM_BYTES, limitBytes)];
            int length = inflater.inflate(plain);
            while (length == plain.length && length < limitBytes && !inflater.finished()) {
                plain = Arrays.copyOf(plain, Math.min(2 * length, limitBytes));
                length += inflater.inflate(plain, length, plain.length - length);
            }
            boolean whole = inflater.finished() && inflater.getRemaining() == 0;
            return whole
                    ? Decoded.ok(Arrays.copyOf(plain, length))
                    : Decoded.rejected(Rejection.BAD_COMPRESSION);
        } catch (DataFormatException _) {
            return Decoded.rejected(Rejection.BAD_COMPRESSION);
        } finally {
            inflater.end();
        }
    }
}
