package carillon.client.tuner;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.ListPage;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one server said: its last beacon and the pages of its list, as far as they came. A page that
 * was lost keeps its older rows until it comes again.
 *
 * <p>Threads: owned by the tuner thread.
 */
final class HeardServer {

    /** A server of which no beacon was heard for so long is not there any more. */
    static final Duration STALE = Duration.ofSeconds(5);

    private final Map<Integer, ListPage> pages = new TreeMap<>();
    private Beacon beacon;
    private InetAddress from;
    private long heardNanos;
    private int rows;
    private long bytes;
    private @Nullable HeardPages heardPages; // made when asked for: a list comes in many pages

    HeardServer(Beacon beacon, InetAddress from, long nowNanos) {
        this.beacon = beacon;
        this.from = from;
        this.heardNanos = nowNanos;
    }

    /** Takes a later beacon; false if it is an older one that came late. */
    boolean take(Beacon next, InetAddress source, long nowNanos) {
        if (!isStale(nowNanos) && isOlder(next)) {
            return false;
        }
        boolean isOtherBoot = next.origin().boot() != beacon.origin().boot();
        if (!next.digest().equals(beacon.digest())) {
            heardPages = null;
        }
        beacon = next;
        from = source;
        heardNanos = nowNanos;
        // Another process may list other channels; a page from later than the list is forged.
        List.copyOf(pages.values()).stream()
                .filter(page -> isOtherBoot || !isOfList(page))
                .forEach(this::drop);
        return true;
    }

    /** Whether a page belongs to the list of the last beacon and is not there yet. */
    boolean wants(ListPage page) {
        ListPage before = pages.get(page.page());
        return page.origin().boot() == beacon.origin().boot()
                && isOfList(page)
                && (before == null || before.generation() < page.generation());
    }

    /** Takes a page that it wants. */
    void take(ListPage page) {
        ListPage before = pages.get(page.page());
        if (before != null) {
            drop(before);
        }
        pages.put(page.page(), page);
        rows += rows(page);
        bytes += bytes(page);
        heardPages = null;
    }

    boolean isStale(long nowNanos) {
        return nowNanos - heardNanos >= STALE.toNanos();
    }

    /** Whether every page of the list is there, as the last beacon describes it. */
    boolean isWhole() {
        return heardPages().isWhole();
    }

    /** How many rows are kept. */
    int rows() {
        return rows;
    }

    /** How many bytes of rows are kept. */
    long bytes() {
        return bytes;
    }

    /** How many rows more are kept once a page is taken. */
    int moreRows(ListPage page) {
        ListPage before = pages.get(page.page());
        return rows(page) - (before == null ? 0 : rows(before));
    }

    /** How many bytes of rows more are kept once a page is taken. */
    long moreBytes(ListPage page) {
        ListPage before = pages.get(page.page());
        return bytes(page) - (before == null ? 0 : bytes(before));
    }

    ListedServer server() {
        return new ListedServer(
                beacon.origin(),
                from,
                beacon.generation(),
                heardPages()::isWhole,
                beacon.born(),
                heardNanos);
    }

    /** The channels; of two rows for one number, while pages change, the newer. */
    Collection<ChannelEntry> channels() {
        Map<Integer, ChannelEntry> entries = new HashMap<>();
        Map<Integer, Long> generations = new HashMap<>();
        for (ListPage page : pages.values()) {
            for (ChannelEntry entry : page.rows().entries()) {
                Long before = generations.get(entry.number());
                if (before == null || before < page.generation()) {
                    generations.put(entry.number(), page.generation());
                    entries.put(entry.number(), entry);
                }
            }
        }
        return entries.values();
    }

    /** The addresses it sends from; where its beacons come from if it names none. */
    Set<InetAddress> sources() {
        return beacon.sources().isEmpty()
                ? Set.of(from)
                : beacon.sources().stream()
                        .map(InetAddress::ofLiteral)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOlder(Beacon next) {
        long boot = beacon.origin().boot();
        return next.origin().boot() < boot
                || (next.origin().boot() == boot && next.generation() < beacon.generation());
    }

    /** Whether a page can belong to the list of the last beacon. */
    private boolean isOfList(ListPage page) {
        return page.page() < beacon.digest().pages() && page.generation() <= beacon.generation();
    }

    private void drop(ListPage page) {
        pages.remove(page.page());
        heardPages = null;
        rows -= rows(page);
        bytes -= bytes(page);
    }

    private HeardPages heardPages() {
        HeardPages heard = heardPages;
        if (heard == null) {
            heard = new HeardPages(beacon.digest(), List.copyOf(pages.values()));
            heardPages = heard;
        }
        return heard;
    }

    private static int rows(ListPage page) {
        return page.rows().entries().size();
    }

    private static long bytes(ListPage page) {
        return page.rows().bytes().remaining();
    }
}
