package carillon.client.play;

import carillon.client.onair.EndedServer;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ListedServer;
import carillon.client.onair.ProgramList;
import carillon.client.receive.ReceptionCounts;
import carillon.client.text.Durations;
import carillon.multicast.network.AddressText;
import carillon.multicast.receive.Joins;
import carillon.protocol.channel.StreamAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether nothing of a channel comes, and why: its server has ended or lists it no more, or a
 * switch or a firewall is between; and when it is back, and how long it was gone.
 *
 * <p>Threads: owned by one thread.
 */
public final class Silence {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    // Counts are up to half a second old, and packets may come behind the list's last word.
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private long received;
    private long sinceNanos;
    private String reason = "";
    private String end = "";

    /** A silence that begins with a channel that is tuned to now. */
    public Silence(long nowNanos) {
        this.sinceNanos = nowNanos;
    }

    /**
     * Looks at the list and the counts as they are now.
     *
     * @param channel as it is listed, or was listed last
     */
    public void look(
            ProgramList list,
            ListedChannel channel,
            ReceptionCounts counts,
            Joins joins,
            long nowNanos) {
        Duration silence = Duration.ofNanos(nowNanos - sinceNanos);
        boolean isHeard = counts.packets().received() != received;
        if (isHeard) {
            received = counts.packets().received();
            sinceNanos = nowNanos;
        }
        end =
                isHeard && isOver(list.find(channel).isPresent(), silence)
                        ? back(channel, silence)
                        : "";
        if (!end.isEmpty()) {
            reason = "";
        } else if (!isHeard) {
            why(list, channel, silence)
                    .or(() -> nothing(channel, counts, joins, silence))
                    .ifPresent(text -> reason = text);
        }
    }

    /** What to tell a person as long as nothing comes; empty if something does. */
    public String reason() {
        return reason;
    }

    /** What to tell once when that is over; empty after any other look. */
    public String end() {
        return end;
    }

    private boolean isOver(boolean isListed, Duration silence) {
        return !reason.isEmpty() && (isListed || silence.compareTo(SHORTEST) >= 0);
    }

    /** What the list tells. */
    private static Optional<String> why(ProgramList list, ListedChannel channel, Duration silence) {
        Optional<String> ended = list.endedSender(channel).map(EndedServer::text);
        boolean isLeftOut =
                ended.isEmpty() && silence.compareTo(SHORTEST) >= 0 && list.find(channel).isEmpty();
        return isLeftOut
                ? list.server(channel.station())
                        .filter(ListedServer::isWhole)
                        .map(server -> takenOff(server, channel))
                : ended;
    }

    private static String takenOff(ListedServer server, ListedChannel channel) {
        return "server %s has taken %s off the air"
                .formatted(server.address().getHostAddress(), channel.name());
    }

    private static Optional<String> nothing(
            ListedChannel channel, ReceptionCounts counts, Joins joins, Duration silence) {
        if (silence.compareTo(PATIENCE) < 0) {
            return Optional.empty();
        }
        StreamAddress address = channel.entry().address();
        long rejected = counts.rejectedTotal();
        return Optional.of(
                "nothing of %s has come to %s through %s for %d s%s"
                        .formatted(
                                channel.name(),
                                AddressText.of(
                                        InetAddress.ofLiteral(address.group()), address.port()),
                                String.join(", ", joins.joined()),
                                silence.toSeconds(),
                                rejected > 0
                                        ? "; %d packets of others were rejected".formatted(rejected)
                                        : ""));
    }

    private static String back(ListedChannel channel, Duration silence) {
        String length = Durations.text(Duration.ofSeconds(silence.toSeconds()));
        return channel.name()
                + (silence.compareTo(SHORTEST) >= 0 ? " is back after " + length : " is back");
    }
}
