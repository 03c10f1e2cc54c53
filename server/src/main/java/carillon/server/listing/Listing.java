package carillon.server.listing;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.list.paging.PagedList;
import carillon.protocol.time.Flicks;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * The programme list as it is now.
 *
 * <p>Threads: owned by program-list.
 */
public final class Listing {

    private final ListOrigin origin;
    private final Supplier<List<ListedChannel>> channels;
    private final Supplier<List<String>> sources;
    private final PageSchedule schedule = new PageSchedule();
    private PagedList list;

    /**
     * A list that is still empty.
     *
     * @param origin whose list
     * @param datagramBytes the most a page may measure
     * @param channels those on the air, by number, as they are at each call
     * @param sources the addresses that media is sent from, as they are at each call
     */
    public Listing(
            ListOrigin origin,
            int datagramBytes,
            Supplier<List<ListedChannel>> channels,
            Supplier<List<String>> sources) {
        this.origin = origin;
        this.channels = channels;
        this.sources = sources;
        list = PagedList.empty(origin, datagramBytes);
    }

    /** Takes in what is on now, which is this instant of station time. */
    void refresh(long stationFlicks) {
        List<ChannelEntry> entries = channels.get().stream().map(ListedChannel::entry).toList();
        list = list.with(entries, Flicks.toInstant(stationFlicks));
    }

    Beacon beacon(long stationFlicks) {
        Instant now = Flicks.toInstant(stationFlicks);
        return list.beacon(now, sources.get());
    }

    /** What takes the list back. */
    Farewell farewell(long stationFlicks) {
        return new Farewell(origin, Flicks.toInstant(stationFlicks));
    }

    /** The pages that this second's round has. */
    List<EncodedPage> round() {
        return schedule.next(list);
    }

    List<EncodedPage> allPages() {
        return list.pages();
    }
}
