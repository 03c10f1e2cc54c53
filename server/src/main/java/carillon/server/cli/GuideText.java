package carillon.server.cli;

import carillon.server.station.ChannelGuide;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A programme guide for a person, in the time zone of this machine. */
final class GuideText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private GuideText() {}

    static void write(List<ChannelGuide> guides, PrintWriter out) {
        for (ChannelGuide guide : guides) {
            out.printf("%d  %s%n", guide.number(), guide.name());
            for (ChannelGuide.Programme programme : guide.programmes()) {
                String artist = programme.artist().isEmpty() ? "" : " – " + programme.artist();
                out.printf(
                        "     %s  %3d:%02d  %s%s%n",
                        TIME.format(programme.start()),
                        programme.duration().toMinutes(),
                        programme.duration().toSecondsPart(),
                        programme.title(),
                        artist);
            }
        }
    }
}
