package carillon.client.screen.line;

import java.nio.charset.Charset;
import org.jline.utils.WCWidth;

/** The characters that the screen is drawn with. */
public enum Glyphs {
    /** For terminals that show all of Unicode. */
    // None of ─│┌┐└┘├┤┬┴┼: JLine sends these in the character set of old terminals, or as -|+.
    UNICODE("►", "🔒", "╌", "━", "█", "▕", "↑↓", "←→"),
    /** For terminals that show plain letters only. */
    ASCII(">", "*", "-", "=", "#", "|", "up/down", "left/right");

    private static final int LAST_ASCII = 0x7E;

    public final String playing;
    public final String lock;
    public final String rule;
    final String filled;
    final String level;
    final String peak;
    public final String upDown;
    public final String leftRight;

    Glyphs(String... glyphs) {
        playing = glyphs[0];
        lock = glyphs[1];
        rule = glyphs[2];
        filled = glyphs[3];
        level = glyphs[4];
        peak = glyphs[5];
        upDown = glyphs[6];
        leftRight = glyphs[7];
    }

    /** Those that a terminal of this encoding can show. */
    public static Glyphs of(Charset encoding) {
        return encoding.newEncoder().canEncode(UNICODE.playing + UNICODE.lock) ? UNICODE : ASCII;
    }

    /** The text in characters that can be shown, as wide as it was. */
    String shown(String text) {
        if (this == UNICODE) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        if (point <= LAST_ASCII) {
            shown.append((char) point);
        } else if (point == '…') {
            shown.append('.');
        } else {
            shown.repeat('?', WCWidth.wcwidth(point));
        }
    }
}
