package carillon.client.screen.view;

import carillon.client.onair.ListedChannel;
import carillon.client.screen.line.Glyphs;
import carillon.client.screen.line.LineBuilder;
import carillon.client.screen.line.ProgressBar;
import carillon.client.screen.line.Styles;
import carillon.client.text.ProgrammeText;
import carillon.protocol.channel.Programme.Track;
import carillon.protocol.channel.StreamFormat;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The channel list, a line for each channel around the chosen one. */
final class ChannelRows {

    private final Glyphs glyphs;
    private final Scene scene;
    private final int width;
    private final Labels labels;
    private final Columns columns;

    ChannelRows(Glyphs glyphs, Scene scene, int width) {
        this.glyphs = glyphs;
        this.scene = scene;
        this.width = width;
        List<ListedChannel> channels = scene.dial().channels();
        this.labels = Labels.of(channels);
        this.columns = Columns.of(width, labels.width(channels));
    }

    /** So many lines; the last ones are blank when there are fewer channels. */
    List<AttributedString> lines(int rows) {
        List<ListedChannel> channels = scene.dial().channels();
        int hidden = Math.max(0, channels.size() - rows);
        int first = Math.clamp(scene.dial().place() - rows / 2L, 0, hidden);
        List<AttributedString> lines = new ArrayList<>();
        for (int place = first; place < first + rows; place++) {
            lines.add(
                    place < channels.size()
                            ? line(channels.get(place), place == scene.dial().place())
                            : LineBuilder.of(glyphs, width).line());
        }
        return lines;
    }

    private AttributedString line(ListedChannel channel, boolean isChosen) {
        boolean isPlaying = scene.dial().isPlaying(channel);
        LineBuilder line =
                isChosen ? LineBuilder.inverse(glyphs, width) : LineBuilder.of(glyphs, width);
        AttributedStyle style = isPlaying ? Styles.PLAYING : Styles.PLAIN;
        line.add(style, isChosen ? ">" : "", 1);
        line.add(style, isPlaying ? glyphs.playing : "", 1).space(1);
        line.addRight(style, labels.of(channel), columns.number()).space(1);
        line.add(style, channel.name(), columns.name());
        addFormat(line, channel.entry().format());
        addProgrammes(line, scene.onAir(channel), style);
        return line.line();
    }

    private void addFormat(LineBuilder line, StreamFormat format) {
        if (columns.format() > 0) {
            String lock = format.encrypted() ? glyphs.lock : "";
            long kilobits = Math.round(format.bitsPerSecond() / 1e3);
            String rate = kilobits > 0 ? " " + kilobits : "";
            line.space(1).add(Styles.FAINT, lock, 2);
            line.add(Styles.FAINT, format.format() + rate, columns.format() - 2);
        }
    }

    private void addProgrammes(LineBuilder line, OnAirAt onAir, AttributedStyle style) {
        line.space(1).add(style, ProgrammeText.of(onAir.now()), columns.now());
        if (columns.bar() > 0 && onAir.now() instanceof Track track) {
            ProgressBar.add(line.space(1), onAir.share(track), columns.bar());
        } else {
            line.space(columns.bar() + 1);
        }
        if (columns.next() > 0) {
            line.space(1).add(Styles.FAINT, ProgrammeText.of(onAir.next()), columns.next());
        }
    }
}
