package carillon.client.screen.view;

import org.jline.utils.AttributedStyle;

/** The looks of text on the screen. Nothing is told by colour alone. */
final class Styles {

    static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    static final AttributedStyle BOLD = AttributedStyle.BOLD;
    static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    static final AttributedStyle PLAYING = BOLD.foreground(AttributedStyle.GREEN);
    static final AttributedStyle REMARK = BOLD.foreground(AttributedStyle.YELLOW);
    static final AttributedStyle QUIET = PLAIN.foreground(AttributedStyle.GREEN);
    static final AttributedStyle LOUD = PLAIN.foreground(AttributedStyle.YELLOW);
    static final AttributedStyle CLIPPING = PLAIN.foreground(AttributedStyle.RED);

    private Styles() {}
}
