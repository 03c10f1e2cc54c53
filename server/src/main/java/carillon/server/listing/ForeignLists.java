package carillon.server.listing;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListPage;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Watches the lists of other stations for groups that are ours: two senders on one group are heard
 * as noise by every listener. Says so once for each station.
 *
 * <p>Threads: owned by list-requests.
 */
public final class ForeignLists {

    // A forger could invent stations for ever.
    private static final int MOST_REPORTS = 100;

    private final StationId station;
    private final Set<String> ourGroups;
    private final Consumer<String> warn;
    private final Set<StationId> reported = new HashSet<>();

    /**
     * Watches on behalf of a station.
     *
     * @param ourGroups addresses in figures
     * @param warn takes a line for the administrator
     */
    public ForeignLists(StationId station, Set<String> ourGroups, Consumer<String> warn) {
        this.station = station;
        this.ourGroups = Set.copyOf(ourGroups);
        this.warn = warn;
    }

    void hear(ListPage page, InetAddress from) {
        StationId other = page.origin().station();
        if (other.equals(station) || reported.size() >= MOST_REPORTS || reported.contains(other)) {
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
        reported.add(other);
        warn.accept(
                "station %s at %s sends its channel %d to %s, which is ours too: give one of the two another --base-group"
                        .formatted(
                                other,
                                from.getHostAddress(),
                                entry.number(),
                                entry.address().group()));
    }
}
