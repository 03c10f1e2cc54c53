package carillon.protocol.channel;

/**
 * The rules for text in a programme list: plain, of one line, bounded. What is unfit there is so in
 * the messages and the log of both programs.
 */
public final class EntryText {

    private static final String ELLIPSIS = "…";

    private EntryText() {}

    /** Whether the text is no longer and holds nothing {@linkplain #isUnfit unfit}. */
    static boolean isFit(String text, int maxChars) {
        if (text.length() > maxChars) {
            return false;
        }
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (isUnfit(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    /** The text cut, never inside a surrogate pair, to at most so many chars with the ellipsis. */
    static String shortened(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = maxChars - ELLIPSIS.length();
        boolean inPair = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, inPair ? end - 1 : end) + ELLIPSIS;
    }

    /**
     * Whether a code point may not stand in plain text of one line: a control character, a line or
     * paragraph separator, half a surrogate pair, or one that changes the direction of writing
     * (embeddings, overrides, isolates of Unicode Standard Annex 9: they could disguise a name).
     */
    public static boolean isUnfit(int point) {
        return Character.isISOControl(point)
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
