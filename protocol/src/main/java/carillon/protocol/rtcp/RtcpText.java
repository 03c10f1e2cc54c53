package carillon.protocol.rtcp;

import carillon.protocol.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text in RTCP: UTF-8 behind a length of one byte, so at most 255 bytes. */
final class RtcpText {

    static final int MAX_BYTES = 255;

    private static final char REPLACEMENT = '\uFFFD';

    private RtcpText() {}

    /** The text, or as many whole characters of it as fit. */
    static String cut(String text) {
        return Utf8.cut(text, MAX_BYTES);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The text in the buffer, with what is not UTF-8 and every control character replaced. */
    static String decode(ByteBuffer bytes) {
        String text = StandardCharsets.UTF_8.decode(bytes).toString();
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                plain.setCharAt(at, REPLACEMENT);
            }
        }
        return cut(plain.toString());
    }
}
