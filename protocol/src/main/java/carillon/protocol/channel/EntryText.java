package carillon.protocol.channel;

/** The rules for text in a programme list: plain, of one line, bounded. */
final class EntryText {

    private static final String ELLIPSIS = "…";

    private EntryText() {}

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException when it is longer, or holds a control character, a line or
     *     paragraph separator, a character that changes the direction of writing, or half a
     *     surrogate pair: whoever makes an entry replaces those first
     */
    static String checked(String what, String text, int maxChars) {
        if (text.length() > maxChars) {
            throw new IllegalArgumentException(
                    what + " of " + text.length() + " chars, at most " + maxChars);
        }
        for (int at = 0; at < text.length(); at++) {
            int point = text.codePointAt(at);
            if (isUnfit(point)) {
                throw new IllegalArgumentException(
                        what + " holds U+" + Integer.toHexString(point) + " at " + at);
            }
            at += Character.charCount(point) - 1;
        }
        return text;
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

    private static boolean isUnfit(int point) {
        return Character.isISOControl(point)
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
