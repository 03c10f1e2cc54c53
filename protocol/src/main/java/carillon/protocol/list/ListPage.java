package carillon.protocol.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A part of a programme list. Its bytes stay the same until its rows change: generation and birth
 * are those of the last change of this page, never later than those of the beacon.
 *
 * @param origin whose list
 * @param generation of the list in which this page became what it is; of two versions of a page the
 *     higher one is newer
 * @param born when it became so, kept to the millisecond
 * @param page its place among the pages, from 0
 * @param rows the channels of this page
 */
public record ListPage(ListOrigin origin, long generation, Instant born, int page, ChannelRows rows)
        implements ListMessage {

    public ListPage {
        if (!accepts(generation, page)) {
            throw new IllegalArgumentException(
                    "page %d of generation %d".formatted(page, generation));
        }
        born = born.truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean accepts(long generation, int page) {
        return generation >= 0 && page >= 0 && page < PagesDigest.MAX_PAGES;
    }
}
