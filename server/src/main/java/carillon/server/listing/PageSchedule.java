package carillon.server.listing;

import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.list.paging.PagedList;
import java.util.ArrayList;
import java.util.List;

/**
 * Which pages of a programme list go out in a second. While all of them take at most {@value
 * #MOST_BITS_PER_SECOND} bit/s, all of them; beyond, those that changed at once, and of the rest so
 * many that each is sent within {@value #ROTATION_SECONDS} s.
 *
 * <p>Threads: owned by program-list.
 */
final class PageSchedule {

    static final int MOST_BITS_PER_SECOND = 256_000;
    static final int ROTATION_SECONDS = 10;

    private long sentGeneration = -1;
    private int rotation;

    /** The pages for the next second, in their order. */
    List<EncodedPage> next(PagedList list) {
        List<EncodedPage> pages = list.pages();
        long changedAfter = sentGeneration;
        sentGeneration = list.generation();
        return bits(pages) <= MOST_BITS_PER_SECOND ? pages : selected(pages, changedAfter);
    }

    private List<EncodedPage> selected(List<EncodedPage> pages, long changedAfter) {
        int turn = rotation;
        rotation = (rotation + 1) % ROTATION_SECONDS;
        List<EncodedPage> selected = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            boolean changed = pages.get(page).page().generation() > changedAfter;
            if (changed || page % ROTATION_SECONDS == turn) {
                selected.add(pages.get(page));
            }
        }
        return selected;
    }

    private static long bits(List<EncodedPage> pages) {
        return 8L * pages.stream().mapToLong(page -> page.datagram().remaining()).sum();
    }
}
