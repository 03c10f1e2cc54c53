package carillon.protocol.list.paging;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.ChannelRows;
import carillon.protocol.list.ListPage;
import java.time.Instant;
import java.util.List;

/**
 * Makes the pages of one generation.
 *
 * @param format whose pages, and how long
 * @param generation the one that the pages are made in
 * @param born when
 */
record PageMaker(PageFormat format, long generation, Instant born) {

    /**
     * A page and what it was made of.
     *
     * @param offered the channels that were to go into the page
     * @param page the page with those that fit
     * @param overflow those that did not
     */
    record PageCut(List<ChannelEntry> offered, EncodedPage page, List<ChannelEntry> overflow) {}

    // Where texts are cut to, one after the other, until a row fits by itself.
    private static final int[] TEXT_CHARS = {200, 100, 50, 25, 12};
    private static final int[] NAME_CHARS = {100, 50, 25};

    // More long rows than these never fit one page, and each one too many costs an attempt.
    private static final int OVERFLOW_ROWS = 20;

    /** The page with as many of the channels, from the first on, as fit; always at least one. */
    PageCut cut(int page, List<ChannelEntry> offered) {
        for (int count = offered.size(); count > 1; count--) {
            EncodedPage encoded = encode(page, offered.subList(0, count));
            if (fits(encoded)) {
                return new PageCut(offered, encoded, offered.subList(count, offered.size()));
            }
        }
        EncodedPage single = single(page, offered.getFirst());
        return new PageCut(offered, single, offered.subList(1, offered.size()));
    }

    /**
     * Adds pages with the channels that did not fit theirs.
     *
     * @param before the pages of the list before, to be kept where they would be the same
     */
    void addOverflow(
            List<EncodedPage> pages, List<ChannelEntry> overflow, List<EncodedPage> before) {
        List<ChannelEntry> rest = overflow;
        while (!rest.isEmpty()) {
            PageCut cut = cut(pages.size(), rest.subList(0, Math.min(rest.size(), OVERFLOW_ROWS)));
            pages.add(unchanged(cut.page(), before));
            rest = rest.subList(cut.page().channels().size(), rest.size());
        }
    }

    private static EncodedPage unchanged(EncodedPage made, List<EncodedPage> before) {
        int page = made.page().page();
        boolean same =
                page < before.size() && before.get(page).page().rows().equals(made.page().rows());
        return same ? before.get(page) : made;
    }

    private EncodedPage single(int page, ChannelEntry channel) {
        EncodedPage encoded = encode(page, List.of(channel));
        ChannelEntry shorter = channel;
        for (int at = 0; !fits(encoded) && at < TEXT_CHARS.length; at++) {
            shorter = channel.shortened(TEXT_CHARS[at]);
            encoded = encode(page, List.of(shorter));
        }
        for (int at = 0; !fits(encoded) && at < NAME_CHARS.length; at++) {
            encoded = encode(page, List.of(shorter.withNameShortened(NAME_CHARS[at])));
        }
        if (!fits(encoded)) {
            throw new IllegalStateException("no page holds channel " + channel.number());
        }
        return encoded;
    }

    private boolean fits(EncodedPage encoded) {
        return encoded.datagram().remaining() <= format.datagramBytes();
    }

    private EncodedPage encode(int page, List<ChannelEntry> channels) {
        ChannelRows rows = ChannelRows.of(channels);
        return EncodedPage.of(new ListPage(format.origin(), generation, born, page, rows));
    }
}
