package carillon.library.tags;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of tags as text. Never fails: what is malformed becomes U+FFFD. */
final class TagText {

    // What files that claim Latin-1 hold in practice; equal to it but for 32 control characters.
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TagText() {}

    /** The text of an ID3v2 text frame (ID3v2.4.0 structure, section 4), encoding byte first. */
    static String ofId3v2(byte[] frame) {
        if (frame.length == 0) {
            return "";
        }
        byte[] text = Arrays.copyOfRange(frame, 1, frame.length);
        return switch (frame[0]) {
            case 0 -> values(latin1(text));
            case 1 -> values(utf16(text, looksBigEndian(text)));
            case 2 -> values(utf16(text, true));
            case 3 -> values(new String(text, StandardCharsets.UTF_8));
            default -> "";
        };
    }

    /** Latin-1 text; what is well-formed UTF-8 beyond ASCII is taken for that. */
    static String latin1(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            return new String(text, WESTERN);
        }
    }

    /** Several values of one field, each ended by a zero char, as one text. */
    static String values(String text) {
        StringBuilder all = new StringBuilder();
        for (String value : text.split("\0", -1)) {
            if (!value.isBlank()) {
                all.append(all.isEmpty() ? "" : " / ").append(value.strip());
            }
        }
        return all.toString();
    }

    private static String utf16(byte[] text, boolean bigEndianWithoutMark) {
        int mark = text.length < 2 ? 0 : ((text[0] & 0xFF) << 8) | (text[1] & 0xFF);
        int whole = text.length & ~1;
        return switch (mark) {
            case 0xFEFF -> new String(text, 2, whole - 2, StandardCharsets.UTF_16BE);
            case 0xFFFE -> new String(text, 2, whole - 2, StandardCharsets.UTF_16LE);
            default ->
                    new String(
                            text,
                            0,
                            whole,
                            bigEndianWithoutMark
                                    ? StandardCharsets.UTF_16BE
                                    : StandardCharsets.UTF_16LE);
        };
    }

    /** In most texts more upper than lower bytes are zero. */
    private static boolean looksBigEndian(byte[] text) {
        int balance = 0;
        for (int i = 0; i + 1 < text.length; i += 2) {
            balance += (text[i] == 0 ? 1 : 0) - (text[i + 1] == 0 ? 1 : 0);
        }
        return balance > 0;
    }
}
