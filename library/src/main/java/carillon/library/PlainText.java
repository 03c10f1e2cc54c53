package carillon.library;

import carillon.protocol.channel.EntryText;

/**
 * Text of foreign origin made fit for a terminal and for one line: names of files, tags, messages
 * of the system.
 */
public final class PlainText {

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /**
     * The text with every control character, line or paragraph separator, character that changes
     * the direction of writing, and lone half of a surrogate pair replaced by U+FFFD.
     */
    public static String of(String text) {
        if (text.codePoints().noneMatch(EntryText::isUnfit)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> EntryText.isUnfit(point) ? REPLACEMENT : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * The text as {@link #of} makes it, without blanks around it, and cut to a number of chars
     * (never inside a surrogate pair).
     */
    public static String of(String text, int maxChars) {
        String plain = of(text).strip();
        if (plain.length() <= maxChars) {
            return plain;
        }
        boolean inPair = Character.isHighSurrogate(plain.charAt(maxChars - 1));
        return plain.substring(0, inPair ? maxChars - 1 : maxChars).strip();
    }
}
