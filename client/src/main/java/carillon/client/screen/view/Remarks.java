package carillon.client.screen.view;

import carillon.client.screen.line.Glyphs;
import carillon.client.screen.line.LineBuilder;
import carillon.client.screen.line.Styles;
import carillon.client.text.Cells;
import carillon.client.text.ShownText;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** What a person should know, broken into lines. */
final class Remarks {

    private Remarks() {}

    /** The remarks in lines of at most so many cells, broken at blanks where there are some. */
    static List<String> lines(List<String> remarks, int cells) {
        List<String> lines = new ArrayList<>();
        for (String remark : remarks) {
            String rest = ShownText.of(remark).strip();
            while (Cells.width(rest) > cells && cells > 1) {
                int end = end(rest, cells);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).strip();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** So many lines of the screen. */
    static List<AttributedString> painted(
            List<String> lines, Glyphs glyphs, int columns, int rows) {
        List<AttributedString> painted = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            boolean isCut = row == rows - 1 && lines.size() > rows;
            String text = row < lines.size() ? lines.get(row) + (isCut ? " …" : "") : "";
            painted.add(LineBuilder.of(glyphs, columns).add(Styles.REMARK, " " + text).line());
        }
        return painted;
    }

    private static int end(String text, int cells) {
        int most = Math.max(1, Cells.end(text, cells));
        int blank = text.lastIndexOf(' ', most);
        return blank > 0 ? blank : most;
    }
}
