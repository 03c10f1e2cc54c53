package carillon.client.tuner;

import carillon.client.onair.EndedServer;
import carillon.client.onair.HeardPages;
import carillon.client.onair.ListedServer;
import carillon.client.tuner.pages.KeptPages;
import carillon.client.tuner.pages.SettledRows;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.ListPage;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
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

    private final KeptPages pages = new KeptPages();
    private final SettledRows settled = new SettledRows();
    private Beacon beacon;
    private InetAddress from;
    private long sinceNanos;
    private long heardNanos;
    private boolean hasLeft;
    private boolean hasReturned; // in the boot of the last beacon
    private @Nullable HeardPages heardPages; // made when asked for: a list comes in many pages

    HeardServer(Beacon beacon, InetAddress from, long nowNanos) {
        this.beacon = beacon;
        this.from = from;
        this.sinceNanos = nowNanos;
        this.heardNanos = nowNanos;
    }

    /** Whether the address is one that the server is known to be at. */
    boolean isAt(InetAddress address) {
        return from.equals(address) || sources().contains(address);
    }

    /** Takes a later beacon; false if it is an older one that came late. */
    boolean take(Beacon next, InetAddress source, long nowNanos) {
        if (!isStale(nowNanos) && isOlder(next)) {
            return false;
        }
        if (!isListed(nowNanos)) {
            sinceNanos = nowNanos;
        }
        boolean isOtherBoot = next.origin().boot() != beacon.origin().boot();
        if (hasLeft && !isOtherBoot && !isStale(nowNanos) && !isLater(next)) {
            return false; // the last one once more, by a longer way
        }
        hasReturned = (hasReturned || hasLeft) && !isOtherBoot;
        hasLeft = false;
        if (isOtherBoot || !next.digest().equals(beacon.digest())) {
            settle();
        }
        beacon = next;
        from = source;
        heardNanos = nowNanos;
        // Another process may list other channels; a page from later than the list is forged.
        pages.removeIf(page -> isOtherBoot || !isOfList(page));
        return true;
    }

    /** Whether a page belongs to the list of the last beacon and is not there yet. */
    boolean wants(ListPage page) {
        ListPage before = pages.at(page.page());
        return page.origin().boot() == beacon.origin().boot()
                && isOfList(page)
                && (before == null || before.generation() < page.generation());
    }

    /** Takes a page that it wants. */
    void take(ListPage page) {
        pages.put(page);
        heardPages = null;
    }

    /** Gives up a page, to make room. */
    void dropLastPage() {
        pages.removeLast();
        heardPages = null;
    }

    /**
     * Takes its leave: it is not listed until a beacon comes again. It keeps its name until it is
     * stale, so that nobody else takes that while it is started anew.
     */
    void leave() {
        hasLeft = true;
    }

    /**
     * Whether a farewell is its own: of the process that is heard, which has not gone on after an
     * earlier one, as only a forged one leaves a process to do.
     */
    boolean mayLeave(Farewell farewell) {
        return farewell.origin().boot() == origin().boot() && !hasReturned;
    }

    /** Whether it is heard and has not taken its leave. */
    boolean isListed(long nowNanos) {
        return !hasLeft && !isStale(nowNanos);
    }

    /** Whether it was silent for so long that its name is free. */
    boolean isStale(long nowNanos) {
        return nowNanos - heardNanos >= STALE.toNanos();
    }

    /** Whether every page of the list is there, as the last beacon describes it. */
    boolean isWhole() {
        return heardPages().isWhole();
    }

    /** Whether it is heard for longer than another. */
    boolean isBefore(HeardServer other) {
        return sinceNanos - other.sinceNanos < 0;
    }

    ListOrigin origin() {
        return beacon.origin();
    }

    /** Where its last beacon came from. */
    InetAddress address() {
        return from;
    }

    /** The pages that are kept; never to be changed. */
    KeptPages pages() {
        return pages;
    }

    ListedServer server() {
        return new ListedServer(
                beacon.origin(),
                from,
                beacon.generation(),
                heardPages(),
                beacon.born(),
                heardNanos);
    }

    /** The same, once it has taken its leave. */
    EndedServer ended() {
        return new EndedServer(origin().station(), origin().server(), from, sources());
    }

    /** The channels. Those of the last whole list stay where they are until the next is whole. */
    Collection<ChannelEntry> channels() {
        Collection<ChannelEntry> heard = pages.channels();
        return settled.agreeWith(heard) || isWhole()
                ? heard
                : heard.stream().map(settled::held).toList();
    }

    /** The numbers of the last whole list that may come again once this one is whole. */
    Set<Integer> awaited() {
        Set<Integer> missing = settled.missing(pages.channels());
        return missing.isEmpty() || isWhole() ? Set.of() : missing;
    }

    /** The addresses it sends from; where its beacons come from if it names none. */
    Set<InetAddress> sources() {
        return beacon.sources().isEmpty()
                ? Set.of(from)
                : beacon.sources().stream()
                        .map(InetAddress::ofLiteral)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void settle() {
        if (isWhole()) {
            settled.settle(pages.channels());
        }
        heardPages = null;
    }

    private boolean isLater(Beacon next) {
        return next.born().isAfter(beacon.born());
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

    private HeardPages heardPages() {
        HeardPages heard = heardPages;
        if (heard == null) {
            heard = new HeardPages(beacon.digest(), pages.inOrder());
            heardPages = heard;
        }
        return heard;
    }
}
