package carillon.server.cli.view;

import carillon.server.guide.ChannelGuide;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A programme guide for a person, in the time zone of this machine. */
final class GuideText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx").withZone(ZoneId.systemDefault());

    private GuideText() {}

    static void write(List<ChannelGuide> guides, PrintWriter out) {
        for (ChannelGuide guide : guides) {
            out.println(guide.number() + "  " + guide.name());
            guide.recordBegins()
                    .ifPresent(begin ->
                            out.println("     nothing on record before " + TIME.format(begin)));
            guide.programmes().forEach(programme -> out.println("     " + line(programme)));
        }
    }

    private static String line(ChannelGuide.Programme programme) {
        return TIME.format(programme.start())
                + "  "
                + TrackText.of(programme.duration(), programme.artist(), programme.title());
    }
}
