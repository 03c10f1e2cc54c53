package carillon.server.listing;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import carillon.protocol.time.NanoSource;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Watches the lists of others for groups that are ours, as two senders on one group are heard as
 * noise by every listener, and for our own name in the mouth of another. Of each kind at most one
 * warning a minute.
 *
 * <p>Threads: owned by list-requests.
 */
public final class ForeignLists {

    private static final int MOST_REMEMBERED = 1_000;

    private final ListOrigin us;
    private final Set<String> ourGroups;
    private final Predicate<InetAddress> isOurs;
    private final Set<StationId> reported = new HashSet<>();
    private final MinuteWarnings clashes;
    private final MinuteWarnings doubles;
    private final MinuteWarnings twins;

    /**
     * Watches on behalf of a server.
     *
     * @param ourGroups addresses in figures
     * @param isOurs whether an address is one of this machine's
     * @param nanoClock monotonic
     * @param warn takes a line for the administrator
     */
    public ForeignLists(
            ListOrigin us,
            Set<String> ourGroups,
            Predicate<InetAddress> isOurs,
            NanoSource nanoClock,
            Consumer<String> warn) {
        this.us = us;
        this.ourGroups = Set.copyOf(ourGroups);
        this.isOurs = isOurs;
        clashes = new MinuteWarnings(nanoClock, warn);
        doubles = new MinuteWarnings(nanoClock, warn);
        twins = new MinuteWarnings(nanoClock, warn);
    }

    /** Takes note of who made a beacon or page. */
    void hear(ListOrigin origin, InetAddress from) {
        if (!origin.station().equals(us.station()) || isOurs.test(from)) {
            return;
        }
        if (origin.server().equals(us.server())) {
            doubles.say(
                    "somebody at %s speaks as this very server, and listeners may follow him: a copy of its state directory, or a forger"
                            .formatted(from.getHostAddress()));
        } else {
            twins.say(
                    "server %s at %s serves this station too: as it should be with a copy of this library, else a forger"
                            .formatted(origin.server(), from.getHostAddress()));
        }
    }

    void hear(ListPage page, InetAddress from) {
        StationId other = page.origin().station();
        if (other.equals(us.station()) || reported.contains(other)) {
            return;
        }
        page.rows().entries().stream()
                .filter(this::isOnOurGroup)
                .findFirst()
                .ifPresent(entry -> report(other, entry, from));
    }

    private boolean isOnOurGroup(ChannelEntry entry) {
        return !entry.address().isSourceSpecific() && ourGroups.contains(entry.address().group());
    }

    private void report(StationId other, ChannelEntry entry, InetAddress from) {
        String line =
                "station %s at %s sends its channel %d to %s, which is ours too: give one of the two another --base-group"
                        .formatted(
                                other,
                                from.getHostAddress(),
                                entry.number(),
                                entry.address().group());
        if (clashes.say(line) && reported.size() < MOST_REMEMBERED) {
            reported.add(other);
        }
    }
}
