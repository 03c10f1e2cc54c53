package carillon.server.cli.view;

import carillon.cli.shape.CommandShape;
import carillon.cli.shape.Form;
import carillon.cli.shape.Value;
import carillon.server.cli.flags.LibraryFlags;
import carillon.server.cli.flags.PacketFlags;
import carillon.server.guide.ChannelGuide;
import carillon.server.guide.LibraryVisit;
import carillon.server.life.StationException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;

/** {@code carillond guide}: what will be on, or was, computed. */
public final class GuideCommand {

    private static final int MOST_ENTRIES = 10_000;
    private static final Duration LENGTH = Duration.ofHours(1);

    private final CommandShape shape =
            new CommandShape(
                    "guide",
                    this::print,
                    "Prints what the channels play from one instant on; past or future.",
                    "What was on the air is in the edition log. For a library that was never on the"
                            + " air it prints what serve would play with the same flags.");
    private final LibraryFlags library = new LibraryFlags(shape);
    private final PacketFlags packets = new PacketFlags(shape);
    private final Value<String> channel =
            shape.value("--channel", "C", Form.TEXT, "Only this channel, by number or name.");
    private final Value<Instant> from =
            shape.value(
                    "--from",
                    "T",
                    new Form<>(Instant.class, GuideInstant::parse),
                    "A day such as 2026-12-24, or an instant such as 2026-12-24T18:00:00Z. Default:"
                            + " now.");
    private final Value<Duration> length =
            shape.value(
                    "--for",
                    "DURATION",
                    Form.DURATION,
                    "How far, such as 90m, 2d or 1w. Default: 1h.");
    private final Value<Boolean> json =
            shape.flag("--json", "Print a JSON array, one object for each channel.");

    /** The command. */
    public CommandLine commandLine() {
        return shape.commandLine();
    }

    private void print() {
        library.beginLog();
        List<ChannelGuide> guides = guides();
        PrintWriter out = shape.commandLine().getOut();
        if (json.or(false)) {
            GuideJson.write(guides, out);
        } else {
            GuideText.write(guides, out);
        }
        out.flush();
    }

    private List<ChannelGuide> guides() {
        Instant begin = from.get().orElseGet(LibraryVisit::now);
        Instant end = GuideInstant.after(begin, length.or(LENGTH));
        List<ChannelGuide> guides =
                library.visit().guides(packets.packetization(), begin).stream()
                        .filter(this::isWanted)
                        .map(each -> each.between(begin, end, MOST_ENTRIES))
                        .toList();
        if (guides.isEmpty()) {
            String name = channel.get().map(each -> " " + each).orElse("");
            throw new StationException("there is no channel" + name + " in " + library.library());
        }
        return guides;
    }

    private boolean isWanted(LibraryVisit.Guided guided) {
        String name = channel.or(guided.name());
        return name.equals(Integer.toString(guided.number()))
                || name.equalsIgnoreCase(guided.name());
    }
}
