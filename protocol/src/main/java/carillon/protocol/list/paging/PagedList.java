package carillon.protocol.list.paging;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.PagesDigest;
import carillon.protocol.list.paging.PageMaker.PageCut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A programme list cut into pages, each of which fits one datagram. Made so that a change of what
 * is on air touches few pages: where a page begins follows only from what seldom changes (names,
 * descriptions), and a row that does not fit its page any more moves to a page behind all others.
 * Pages that did not change keep their bytes. The same channels are cut the same way by every
 * server of a station. Threads: immutable.
 */
public final class PagedList {

    private final PageFormat format;
    private final long generation;
    private final List<PageCut> cuts;
    private final List<EncodedPage> pages;
    private final PagesDigest digest;

    private PagedList(
            PageFormat format, long generation, List<PageCut> cuts, List<EncodedPage> pages) {
        this.format = format;
        this.generation = generation;
        this.cuts = cuts;
        this.pages = pages;
        this.digest =
                PagesDigest.of(pages.stream().map(page -> page.page().rows().digest()).toList());
    }

    /**
     * A list without channels, of generation 0.
     *
     * @param datagramBytes the most that a page may measure, at least {@value
     *     PageFormat#MIN_DATAGRAM_BYTES}
     */
    public static PagedList empty(ListOrigin origin, int datagramBytes) {
        return new PagedList(new PageFormat(origin, datagramBytes), 0, List.of(), List.of());
    }

    /**
     * The list of these channels, in this order: of the next generation, or this very list when
     * nothing changed. Texts of a channel that does not fit a page by itself are shortened.
     *
     * @param born when the change was made
     */
    public PagedList with(List<ChannelEntry> channels, Instant born) {
        List<List<ChannelEntry>> offered = format.cut(channels);
        PageMaker maker = new PageMaker(format, generation + 1, born);
        List<PageCut> nextCuts = new ArrayList<>();
        for (int page = 0; page < offered.size(); page++) {
            nextCuts.add(cut(maker, page, offered.get(page)));
        }
        List<EncodedPage> nextPages = new ArrayList<>();
        nextCuts.forEach(cut -> nextPages.add(cut.page()));
        List<ChannelEntry> overflow =
                nextCuts.stream().flatMap(cut -> cut.overflow().stream()).toList();
        maker.addOverflow(nextPages, overflow, pages);
        return nextPages.equals(pages)
                ? this
                : new PagedList(
                        format, generation + 1, List.copyOf(nextCuts), List.copyOf(nextPages));
    }

    private PageCut cut(PageMaker maker, int page, List<ChannelEntry> offered) {
        boolean same = page < cuts.size() && cuts.get(page).offered().equals(offered);
        return same ? cuts.get(page) : maker.cut(page, offered);
    }

    /** Rises by one with every change of the list. */
    public long generation() {
        return generation;
    }

    /** All pages in order; those that changed with this list are of its {@link #generation}. */
    public List<EncodedPage> pages() {
        return pages;
    }

    /** The beacon of this list. */
    public Beacon beacon(Instant born, List<String> sources) {
        return new Beacon(format.origin(), generation, born, sources, digest);
    }
}
