package carillon.client.text;

import java.text.Normalizer;

/**
 * Makes text harmless for a terminal, and such that every terminal agrees how wide it is: what
 * comes from the network or a child process goes through here before it is shown.
 */
public final class ShownText {

    private static final String REPLACEMENT = "\uFFFD";
    private static final int MOST_ACCENTS = 3;
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;
    private static final int FIRST_SKIN_TONE = 0x1F3FB;
    private static final int LAST_SKIN_TONE = 0x1F3FF;

    private ShownText() {}

    /**
     * The text on one line, composed. Controls become blanks; invisible characters, those that
     * change the direction of writing and those that join or colour emoji are left out; letters of
     * flags become plain letters; what has no agreed form becomes U+FFFD; a letter keeps at most
     * three accents.
     */
    public static String of(String text) {
        return isPlain(text) ? text : plain(text);
    }

    // Most texts are, and the first use of the normaliser costs a starting process milliseconds.
    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int accents = 0;
        for (int point : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            accents = isAccent(point) ? accents + 1 : 0;
            if (accents <= MOST_ACCENTS) {
                plain.append(of(point));
            }
        }
        return plain.toString();
    }

    private static String of(int point) {
        if (point >= FIRST_FLAG_LETTER && point <= LAST_FLAG_LETTER) {
            return Character.toString('A' + point - FIRST_FLAG_LETTER);
        }
        if (isVariation(point)) {
            return "";
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.FORMAT -> "";
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> REPLACEMENT;
            default -> Character.toString(point);
        };
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || (point >= FIRST_SKIN_TONE && point <= LAST_SKIN_TONE);
    }

    private static boolean isAccent(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
