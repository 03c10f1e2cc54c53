package carillon.protocol;

/** How long text is in UTF-8, without encoding it. */
public final class Utf8 {

    private Utf8() {}

    /** The text, or as many whole characters of it as fit that many bytes. */
    public static String cut(String text, int maxBytes) {
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            bytes += bytes(point);
            if (bytes > maxBytes) {
                return text.substring(0, at);
            }
            at += Character.charCount(point);
        }
        return text;
    }

    /** The bytes of the text. */
    public static int bytes(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            bytes += bytes(point);
            at += Character.charCount(point);
        }
        return bytes;
    }

    private static int bytes(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
