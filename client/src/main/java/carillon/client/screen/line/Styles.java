package carillon.client.screen.line;

import org.jline.utils.AttributedStyle;

/** The looks of text on the screen. Nothing is told by colour alone. */
public final class Styles {

    public static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    public static final AttributedStyle BOLD = AttributedStyle.BOLD;
    public static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    public static final AttributedStyle PLAYING = BOLD.foreground(AttributedStyle.GREEN);
    public static final AttributedStyle REMARK = BOLD.foreground(AttributedStyle.YELLOW);
    public static final AttributedStyle QUIET = PLAIN.foreground(AttributedStyle.GREEN);
    public static final AttributedStyle LOUD = PLAIN.foreground(AttributedStyle.YELLOW);
    public static final AttributedStyle CLIPPING = PLAIN.foreground(AttributedStyle.RED);

    private Styles() {}
}
