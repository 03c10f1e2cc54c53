package carillon.client.screen.line;

import org.jline.utils.AttributedStyle;

/** How loud one side is, on a scale in decibels. */
public final class Meter {

    private static final double QUIETEST_DB = -48;
    private static final double LOUD_DB = -12;
    private static final double CLIPPING_DB = -3;

    private Meter() {}

    /**
     * Adds a meter of so many cells.
     *
     * @param rms filled up to here; full scale is 1
     * @param peak marked; full scale is 1
     */
    public static void add(LineBuilder line, double rms, double peak, int cells) {
        int filled = cell(rms, cells);
        int marked = cell(peak, cells) - 1;
        for (int cell = 0; cell < cells; cell++) {
            String glyph = cell < filled ? line.glyphs().level : " ";
            line.add(style(cell, cells), cell == marked ? line.glyphs().peak : glyph, 1);
        }
    }

    /** How many cells a level fills. */
    private static int cell(double level, int cells) {
        double decibels = level > 0 ? 20 * Math.log10(level) : QUIETEST_DB;
        double share = 1 - decibels / QUIETEST_DB;
        return Math.clamp(Math.round(share * cells), 0, cells);
    }

    private static AttributedStyle style(int cell, int cells) {
        double decibels = QUIETEST_DB * (1 - (cell + 1.0) / cells);
        if (decibels > CLIPPING_DB) {
            return Styles.CLIPPING;
        }
        return decibels > LOUD_DB ? Styles.LOUD : Styles.QUIET;
    }
}
