package carillon.client.screen.view;

import carillon.client.onair.ListedChannel;
import carillon.client.pcm.Levels;
import carillon.client.play.PlayStatus;
import carillon.client.receive.order.PacketCounts;
import carillon.client.screen.dial.Loudness;
import carillon.client.screen.line.Glyphs;
import carillon.client.screen.line.LineBuilder;
import carillon.client.screen.line.Meter;
import carillon.client.screen.line.Styles;
import carillon.client.text.ProgrammeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.utils.AttributedString;

/** What plays: how loud it is, and how well it is received. */
final class SoundPanel {

    /** How many lines there are to see. */
    static final int ROWS = 3;

    /** How many of them are wanted first: the levels, and the figures beside them. */
    static final int MAIN_ROWS = 2;

    private static final int METER = 18;
    private static final int GAP = 2;
    private static final int FIRST_FIGURE = 15;
    private static final int NARROWEST_FOR_FIGURES = 60;
    private static final int NARROWEST_FOR_ONE = 36;

    private final Glyphs glyphs;
    private final int width;

    SoundPanel(Glyphs glyphs, int width) {
        this.glyphs = glyphs;
        this.width = width;
    }

    /** So many lines, those that are wanted first. */
    List<AttributedString> lines(Scene scene, int rows) {
        List<AttributedString> lines = new ArrayList<>();
        if (rows >= ROWS) {
            lines.add(title(scene));
        }
        if (rows > 0) {
            lines.add(left(scene));
        }
        if (rows >= MAIN_ROWS) {
            lines.add(right(scene.hearing()));
        }
        return lines;
    }

    private AttributedString left(Scene scene) {
        Hearing hearing = scene.hearing();
        Levels levels = hearing.levels();
        String volume = hearing.isOwn() ? volume(scene.dial().loudness()) : "volume its own";
        LineBuilder line = side("L", levels.leftRms(), levels.leftPeak());
        line.add(Styles.PLAIN, volume, FIRST_FIGURE);
        figures(hearing).ifPresent(status -> line.add(Styles.PLAIN, losses(status)));
        return line.line();
    }

    private AttributedString right(Hearing hearing) {
        Levels levels = hearing.levels();
        LineBuilder line = side("R", levels.rightRms(), levels.rightPeak());
        hearing.status().ifPresent(status -> line.add(Styles.PLAIN, buffer(status), FIRST_FIGURE));
        figures(hearing).ifPresent(status -> line.add(Styles.PLAIN, times(status)));
        return line.line();
    }

    /** What there is room to tell of beside the first figure. */
    private Optional<PlayStatus> figures(Hearing hearing) {
        return hearing.status().filter(_ -> width >= NARROWEST_FOR_FIGURES);
    }

    private AttributedString title(Scene scene) {
        LineBuilder line = LineBuilder.of(glyphs, width).repeat(Styles.FAINT, glyphs.rule, 2);
        scene.hearing()
                .channel()
                .ifPresentOrElse(
                        channel -> line.add(Styles.PLAYING, playing(scene, channel)),
                        () -> line.add(Styles.FAINT, " nothing plays "));
        return line.repeat(Styles.FAINT, glyphs.rule, line.left()).line();
    }

    private String playing(Scene scene, ListedChannel channel) {
        String now = ProgrammeText.of(scene.onAir(channel).now());
        return " %s %s %s%s "
                .formatted(
                        glyphs.playing,
                        Labels.of(scene.dial().channels()).of(channel),
                        channel.name(),
                        now.isEmpty() ? "" : ": " + now);
    }

    private LineBuilder side(String name, double rms, double peak) {
        LineBuilder line = LineBuilder.of(glyphs, width).add(Styles.FAINT, " " + name + " ");
        Meter.add(line, rms, peak, meter(line.left()));
        return line.space(GAP);
    }

    /** How wide a meter is, where the figures leave so much. */
    private int meter(int left) {
        if (width >= NARROWEST_FOR_FIGURES) {
            return METER;
        }
        return width >= NARROWEST_FOR_ONE ? left - GAP - FIRST_FIGURE : left;
    }

    private static String volume(Loudness loudness) {
        return loudness.isMuted() ? "muted" : "volume " + loudness.percent() + " %";
    }

    private static String losses(PlayStatus status) {
        PacketCounts packets = status.receiver().counts().packets();
        long all = packets.received() + packets.lost();
        String lost =
                String.format(
                        Locale.US,
                        "lost %d of %d (%.2f %%)",
                        packets.lost(),
                        all,
                        100.0 * packets.lost() / Math.max(1, all));
        long underruns = status.decoder().playback().underruns();
        return lost + (underruns > 0 ? "  underruns " + underruns : "");
    }

    private static String buffer(PlayStatus status) {
        return "buffer " + status.decoder().playback().reserve().toMillis() + " ms";
    }

    private static String times(PlayStatus status) {
        double jitterMillis = status.receiver().counts().packets().jitterNanos() / 1e6;
        String jitter = String.format(Locale.US, "jitter %.1f ms", jitterMillis);
        String sound =
                status.toFirstSound()
                        .map(time -> "  sound after " + time.toMillis() + " ms")
                        .orElse("");
        return jitter + sound;
    }
}
