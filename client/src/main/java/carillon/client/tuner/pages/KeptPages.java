package carillon.client.tuner.pages;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.ListPage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one list that are there, and how much memory they are worth.
 *
 * <p>Threads: owned by the tuner thread.
 */
public final class KeptPages {

    private final NavigableMap<Integer, ListPage> pages = new TreeMap<>();
    private int rows;
    private long bytes;

    /** All of them, in order. */
    public List<ListPage> inOrder() {
        return List.copyOf(pages.values());
    }

    /** The one at a place, or null. */
    public @Nullable ListPage at(int place) {
        return pages.get(place);
    }

    /** Puts a page at its place, where it replaces what is there. */
    public void put(ListPage page) {
        rows += moreRows(page);
        bytes += moreBytes(page);
        pages.put(page.page(), page);
    }

    public void removeIf(Predicate<ListPage> unwanted) {
        inOrder().stream().filter(unwanted).forEach(this::remove);
    }

    /** Gives up the last page, if there is one. */
    public void removeLast() {
        if (!pages.isEmpty()) {
            remove(pages.lastEntry().getValue());
        }
    }

    /** How many rows are kept. */
    public int rows() {
        return rows;
    }

    /** How many bytes of rows are kept. */
    public long bytes() {
        return bytes;
    }

    /** How many rows more are kept once a page is put. */
    public int moreRows(ListPage page) {
        ListPage before = at(page.page());
        return rows(page) - (before == null ? 0 : rows(before));
    }

    /** How many bytes of rows more are kept once a page is put. */
    public long moreBytes(ListPage page) {
        ListPage before = at(page.page());
        return bytes(page) - (before == null ? 0 : bytes(before));
    }

    /** The channels; of two rows for one number, while pages change, the newer. */
    public Collection<ChannelEntry> channels() {
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

    private void remove(ListPage page) {
        pages.remove(page.page());
        rows -= rows(page);
        bytes -= bytes(page);
    }

    private static int rows(ListPage page) {
        return page.rows().entries().size();
    }

    private static long bytes(ListPage page) {
        return page.rows().bytes().remaining();
    }
}
