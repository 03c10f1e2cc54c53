package carillon.client.screen.line;

/** A bar of which a share is filled. */
public final class ProgressBar {

    private ProgressBar() {}

    /** Adds a bar of so many cells. */
    public static void add(LineBuilder line, double share, int cells) {
        int filled = (int) Math.clamp(Math.floor(share * cells + 0.5), 0, cells);
        line.repeat(Styles.BOLD, line.glyphs().filled, filled);
        line.repeat(Styles.FAINT, line.glyphs().rule, cells - filled);
    }
}
