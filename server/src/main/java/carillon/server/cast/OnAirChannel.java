package carillon.server.cast;

import carillon.library.edition.Edition;
import carillon.library.scan.ScannedFolder;
import carillon.multicast.network.AddressText;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.time.Flicks;
import carillon.server.channel.ChannelThread;
import carillon.server.listing.ListedChannel;
import carillon.server.watch.Words;
import java.net.InetAddress;
import java.time.Duration;

/**
 * A channel on the air, with everything that makes it known.
 *
 * @param folder what it plays
 * @param edition in which order and packets
 * @param place where
 * @param thread who plays it
 * @param listed its row in the programme list
 */
public record OnAirChannel(
        ScannedFolder folder,
        Edition edition,
        ChannelPlace place,
        ChannelThread thread,
        ListedChannel listed) {

    /** Number, name, group, tracks, length: the line that a start prints. */
    public String line() {
        Duration length = Duration.ofNanos(Flicks.toNanos(edition.cycleFlicks()));
        return "%5d  %-24s %s  %s, %s"
                .formatted(
                        folder.number(),
                        folder.name(),
                        groupAndPort(),
                        Words.counted(folder.tracks().size(), "track"),
                        clockText(length));
    }

    public StreamAddress address() {
        return place.address();
    }

    /** As players want it: an IPv6 group in brackets. */
    String groupAndPort() {
        return AddressText.of(InetAddress.ofLiteral(address().group()), address().port());
    }

    private static String clockText(Duration length) {
        return length.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
