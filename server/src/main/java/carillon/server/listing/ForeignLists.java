package carillon.server.listing;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import carillon.server.watch.Voice;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Watches the lists of others for groups that are ours, as two senders on one group are heard as
 * noise by every listener, and for our own name in the mouth of another.
 *
 * <p>Threads: owned by list-requests.
 */
public final class ForeignLists {

    private final ListOrigin us;
    private final Set<String> ourGroups;
    private final Predicate<InetAddress> isOurs;
    private final Claims clashes;
    private final Claims doubles;
    private final Claims twins;

    /**
     * Watches on behalf of a server.
     *
     * @param ourGroups addresses in figures
     * @param isOurs whether an address is one of this machine's
     */
    public ForeignLists(
            ListOrigin us, Set<String> ourGroups, Predicate<InetAddress> isOurs, Voice voice) {
        this.us = us;
        this.ourGroups = Set.copyOf(ourGroups);
        this.isOurs = isOurs;
        clashes = new Claims(voice, "no other station is heard on our groups");
        doubles = new Claims(voice, "nobody speaks as this very server");
        twins = new Claims(voice, "no other server of this station is heard");
    }

    /** Takes note of who made a beacon or page. */
    void hear(ListOrigin origin, InetAddress from) {
        if (!origin.station().equals(us.station())) {
            return;
        }
        boolean isHere = isOurs.test(from);
        if (!origin.server().equals(us.server())) {
            twins.hear(origin.server(), isHere ? twinHere(origin) : twin(origin, from));
        } else if (!isHere) {
            doubles.hear(
                    from,
                    """
                    somebody at %s speaks as this very server, \
                    and listeners may follow him: \
                    a copy of its state directory, or a forger\
                    """
                            .formatted(from.getHostAddress()));
        }
    }

    private static String twin(ListOrigin twin, InetAddress from) {
        return """
        server %s at %s serves this station too: \
        as it should be with a copy of this library, else a forger\
        """
                .formatted(twin.server(), from.getHostAddress());
    }

    private static String twinHere(ListOrigin twin) {
        return """
        server %s on this machine serves this station too, \
        so that everything is sent twice: stop one of the two\
        """
                .formatted(twin.server());
    }

    void hear(ListPage page, InetAddress from) {
        StationId other = page.origin().station();
        if (!other.equals(us.station())) {
            page.rows().entries().stream()
                    .filter(this::isOnOurGroup)
                    .findFirst()
                    .ifPresent(entry -> clashes.hear(other, clash(other, entry, from)));
        }
    }

    /** Says what is to be said by now. */
    void look() {
        clashes.look();
        doubles.look();
        twins.look();
    }

    private boolean isOnOurGroup(ChannelEntry entry) {
        return !entry.address().isSourceSpecific() && ourGroups.contains(entry.address().group());
    }

    private static String clash(StationId other, ChannelEntry entry, InetAddress from) {
        return """
        station %s at %s sends its channel %d to %s, which is ours too: \
        give one of the two another --base-group\
        """
                .formatted(other, from.getHostAddress(), entry.number(), entry.address().group());
    }
}
