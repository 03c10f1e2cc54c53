package carillon.client.screen.view;

import carillon.client.screen.line.Glyphs;
import carillon.client.screen.line.LineBuilder;
import carillon.client.screen.line.Styles;
import carillon.client.text.Cells;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Draws a scene as lines of text. */
public final class ScreenPainter {

    // Whatever else there is no room for, a person wants to know how to leave.
    private static final String LEAVE = "q quit";

    private final Glyphs glyphs;

    public ScreenPainter(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * The whole screen.
     *
     * @param columns of the screen, at least 1
     * @param rows of the screen, at least 1
     */
    public Picture paint(Scene scene, int columns, int rows) {
        List<String> remarks = Remarks.lines(scene.remarks(), columns - 2);
        Layout layout = Layout.of(rows, scene.dial().channels().size(), remarks.size());
        List<AttributedString> lines = new ArrayList<>();
        if (layout.hasHeader()) {
            lines.add(header(scene, columns));
        }
        lines.addAll(new ChannelRows(glyphs, scene, columns).lines(layout.listRows()));
        lines.addAll(new ChannelDetails(glyphs, columns).lines(scene, layout.detailRows()));
        lines.addAll(new SoundPanel(glyphs, columns).lines(scene, layout.soundRows()));
        lines.addAll(Remarks.painted(remarks, glyphs, columns, layout.remarkRows()));
        if (layout.hasKeys()) {
            lines.add(keys(scene, columns));
        }
        return new Picture(lines, layout.listRows());
    }

    private AttributedString header(Scene scene, int columns) {
        int channels = scene.dial().channels().size();
        String right =
                channels == 0
                        ? ""
                        : "%d of %s on %s "
                                .formatted(
                                        scene.dial().place() + 1,
                                        counted(channels, "channel"),
                                        counted(scene.stations(), "station"));
        LineBuilder line = LineBuilder.of(glyphs, columns).add(Styles.BOLD, " Carillon ");
        return line.addRight(Styles.FAINT, right, line.left()).line();
    }

    private AttributedString keys(Scene scene, int columns) {
        LineBuilder line = LineBuilder.of(glyphs, columns).space(1);
        String typed = scene.dial().typed();
        if (!typed.isEmpty()) {
            return line.add(Styles.BOLD, "channel " + typed + "_").line();
        }
        for (String hint : hints()) {
            if (Cells.width(hint) <= line.left() - LEAVE.length() - 2) {
                line.add(Styles.FAINT, hint).space(2);
            }
        }
        return line.add(Styles.FAINT, LEAVE).line();
    }

    private List<String> hints() {
        return List.of(
                glyphs.upDown + " choose",
                "Enter play",
                glyphs.leftRight + " previous/next",
                "0-9 number",
                "+/- volume",
                "m mute");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
