package carillon.protocol;

import java.nio.ByteBuffer;

/**
 * Integers in network byte order (big-endian), written at an absolute place whatever order the
 * buffer itself is set to: native memory comes in the order of the machine. Allocates nothing.
 */
public final class NetworkOrder {

    private NetworkOrder() {}

    /** Writes the lower 16 bits of the value. */
    public static void putShort(ByteBuffer to, int at, int value) {
        to.put(at, (byte) (value >>> 8));
        to.put(at + 1, (byte) value);
    }

    /** Writes 32 bits. */
    public static void putInt(ByteBuffer to, int at, int value) {
        putShort(to, at, value >>> 16);
        putShort(to, at + 2, value);
    }

    /** Writes 64 bits. */
    public static void putLong(ByteBuffer to, int at, long value) {
        putInt(to, at, (int) (value >>> 32));
        putInt(to, at + 4, (int) value);
    }

    /** The 16 bits there as a number from 0 to 65535. */
    public static int unsignedShort(ByteBuffer from, int at) {
        return ((from.get(at) & 0xFF) << 8) | (from.get(at + 1) & 0xFF);
    }
}
