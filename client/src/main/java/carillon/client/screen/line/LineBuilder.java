package carillon.client.screen.line;

import carillon.client.text.Cells;
import carillon.client.text.ShownText;
import java.util.function.UnaryOperator;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * One line of the screen, filled from the left. All text that is shown comes through here and is
 * made plain.
 *
 * <p>Threads: owned by its caller, for one line.
 */
public final class LineBuilder {

    private final AttributedStringBuilder line = new AttributedStringBuilder();
    private final Glyphs glyphs;
    private final UnaryOperator<AttributedStyle> emphasis;
    private final int columns;
    private int filled;

    private LineBuilder(Glyphs glyphs, UnaryOperator<AttributedStyle> emphasis, int columns) {
        this.glyphs = glyphs;
        this.emphasis = emphasis;
        this.columns = columns;
    }

    public static LineBuilder of(Glyphs glyphs, int columns) {
        return new LineBuilder(glyphs, UnaryOperator.identity(), columns);
    }

    /** A line that stands out against the others. */
    public static LineBuilder inverse(Glyphs glyphs, int columns) {
        return new LineBuilder(glyphs, AttributedStyle::inverse, columns);
    }

    Glyphs glyphs() {
        return glyphs;
    }

    /** How many cells are left. */
    public int left() {
        return columns - filled;
    }

    /** Text as wide as it is, cut where the line ends. */
    public LineBuilder add(AttributedStyle style, String text) {
        String plain = ShownText.of(text);
        return append(style, Cells.cut(plain, left()));
    }

    /** Text that fills exactly so many cells, or what is left. */
    public LineBuilder add(AttributedStyle style, String text, int cells) {
        return append(style, Cells.fit(ShownText.of(text), within(cells)));
    }

    /** Text at the right of so many cells, or of what is left. */
    public LineBuilder addRight(AttributedStyle style, String text, int cells) {
        return append(style, Cells.fitRight(ShownText.of(text), within(cells)));
    }

    /** So many blanks. */
    public LineBuilder space(int cells) {
        return add(Styles.PLAIN, "", cells);
    }

    /** A glyph of one cell, so many times. */
    public LineBuilder repeat(AttributedStyle style, String glyph, int times) {
        return append(style, glyph.repeat(within(times)));
    }

    /** The line, with blanks to its end. */
    public AttributedString line() {
        space(left());
        return line.toAttributedString();
    }

    private LineBuilder append(AttributedStyle style, String plain) {
        filled += Cells.width(plain);
        line.styled(emphasis.apply(style), glyphs.shown(plain));
        return this;
    }

    private int within(int cells) {
        return Math.clamp(cells, 0, left());
    }
}
