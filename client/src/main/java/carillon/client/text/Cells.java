package carillon.client.text;

import org.jline.utils.WCWidth;

/**
 * Text measured in the cells of a terminal: a letter has one, a Chinese character or an emoji two,
 * a combining accent none. For text that {@link ShownText} made plain.
 */
public final class Cells {

    private static final String ELLIPSIS = "…";

    private Cells() {}

    /** How many cells the text fills. */
    public static int width(String text) {
        return text.codePoints().map(WCWidth::wcwidth).sum();
    }

    /** The text with blanks behind it, or cut, so that it fills exactly so many cells. */
    public static String fit(String text, int cells) {
        String cut = cut(text, cells);
        return cut + " ".repeat(cells - width(cut));
    }

    /** The text with blanks before it, or cut, so that it fills exactly so many cells. */
    public static String fitRight(String text, int cells) {
        String cut = cut(text, cells);
        return " ".repeat(cells - width(cut)) + cut;
    }

    /** The text if it fills at most so many cells; else its beginning and an ellipsis. */
    public static String cut(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        return cells < 1 ? "" : text.substring(0, end(text, cells - 1)).stripTrailing() + ELLIPSIS;
    }

    /** How many chars from the beginning fill at most so many cells; accents stay with letters. */
    public static int end(String text, int cells) {
        int end = 0;
        int filled = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            filled += WCWidth.wcwidth(point);
            if (filled > cells) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
