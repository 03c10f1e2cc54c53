package carillon.protocol.rtcp;

import carillon.protocol.Utf8;
import java.nio.charset.StandardCharsets;

/** Text in RTCP: UTF-8 behind a length of one byte, so at most 255 bytes. */
final class RtcpText {

    static final int MAX_BYTES = 255;

    private RtcpText() {}

    /** The text, or as many whole characters of it as fit. */
    static String cut(String text) {
        return Utf8.cut(text, MAX_BYTES);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
