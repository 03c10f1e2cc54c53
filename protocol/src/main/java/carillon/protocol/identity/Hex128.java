package carillon.protocol.identity;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The forms of 128 bits, as identities and digests have them: 32 lower-case hexadecimal digits, or
 * 16 bytes big-endian.
 */
public final class Hex128 {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HALF_DIGITS = Long.BYTES * 2;

    private Hex128() {}

    /** 32 lower-case hexadecimal digits. */
    public static String text(long high, long low) {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }

    /** Whether the text is 32 lower-case hexadecimal digits. */
    public static boolean isText(String text) {
        if (text.length() != 2 * HALF_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isLowerCaseDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first 64 bits of a text that {@link #isText}. */
    public static long high(String text) {
        return HexFormat.fromHexDigitsToLong(text, 0, HALF_DIGITS);
    }

    /** The other 64 bits of a text that {@link #isText}. */
    public static long low(String text) {
        return HexFormat.fromHexDigitsToLong(text, HALF_DIGITS, 2 * HALF_DIGITS);
    }

    static byte[] bytes(long high, long low) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }

    private static boolean isLowerCaseDigit(char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }
}
