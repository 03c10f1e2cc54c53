package carillon.client.screen.view;

import carillon.client.onair.ListedChannel;
import carillon.client.screen.line.Glyphs;
import carillon.client.screen.line.LineBuilder;
import carillon.client.screen.line.ProgressBar;
import carillon.client.screen.line.Styles;
import carillon.client.text.Durations;
import carillon.client.text.ProgrammeText;
import carillon.multicast.network.AddressText;
import carillon.protocol.channel.Programme.Track;
import carillon.protocol.channel.StreamAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;

/** What is known of the chosen channel. */
final class ChannelDetails {

    /** How many lines there are to see. */
    static final int ROWS = 4;

    /** How many of them are wanted first: what is on, and what is next. */
    static final int MAIN_ROWS = 2;

    private static final int LABEL = 7;

    private final Glyphs glyphs;
    private final int width;

    ChannelDetails(Glyphs glyphs, int width) {
        this.glyphs = glyphs;
        this.width = width;
    }

    /** So many lines, those that are wanted first. */
    List<AttributedString> lines(Scene scene, int rows) {
        Optional<ListedChannel> chosen = scene.dial().chosen();
        List<AttributedString> lines = new ArrayList<>();
        if (rows > MAIN_ROWS) {
            lines.add(
                    chosen.map(each -> title(each, Labels.of(scene.dial().channels()).of(each)))
                            .orElseGet(() -> rule("").line()));
        }
        if (rows > 0) {
            lines.add(chosen.map(each -> now(scene.onAir(each))).orElseGet(this::blank));
        }
        if (rows >= ROWS) {
            lines.add(chosen.map(each -> progress(scene.onAir(each))).orElseGet(this::blank));
        }
        if (rows >= MAIN_ROWS) {
            lines.add(chosen.map(each -> next(scene.onAir(each))).orElseGet(this::blank));
        }
        return lines;
    }

    private AttributedString now(OnAirAt onAir) {
        return labelled("now").add(Styles.BOLD, ProgrammeText.of(onAir.now())).line();
    }

    /** A rule across the screen with a text in it. */
    private LineBuilder rule(String text) {
        LineBuilder line = LineBuilder.of(glyphs, width).repeat(Styles.FAINT, glyphs.rule, 2);
        if (!text.isEmpty()) {
            line.add(Styles.PLAIN, " " + text + " ");
        }
        return line.repeat(Styles.FAINT, glyphs.rule, line.left());
    }

    private AttributedString title(ListedChannel channel, String label) {
        String description = channel.entry().label().description();
        StreamAddress stream = channel.entry().address();
        String address = AddressText.of(InetAddress.ofLiteral(stream.group()), stream.port());
        String title =
                Stream.of(label + " " + channel.name(), address, description)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" " + glyphs.rule + " "));
        return rule(title).line();
    }

    private AttributedString progress(OnAirAt onAir) {
        LineBuilder line = labelled("");
        if (onAir.now() instanceof Track track) {
            String elapsed = Durations.clock(onAir.elapsed(track)) + " ";
            String whole = " " + Durations.clock(track.duration());
            line.add(Styles.PLAIN, elapsed);
            int room = line.left() - whole.length() - 1;
            ProgressBar.add(line, onAir.share(track), Math.max(0, room));
            line.add(Styles.PLAIN, whole);
        }
        return line.line();
    }

    private AttributedString next(OnAirAt onAir) {
        LineBuilder line = labelled("next");
        if (onAir.next() instanceof Track track) {
            Duration until = Duration.between(onAir.time(), track.start());
            String when = "  in " + Durations.clock(until.isNegative() ? Duration.ZERO : until);
            String text = ProgrammeText.of(track);
            line.add(Styles.PLAIN, text, line.left() - when.length() - 1);
            line.add(Styles.FAINT, when);
        }
        return line.line();
    }

    private LineBuilder labelled(String label) {
        return LineBuilder.of(glyphs, width).add(Styles.FAINT, "  " + label, LABEL);
    }

    private AttributedString blank() {
        return LineBuilder.of(glyphs, width).line();
    }
}
