package carillon.client.onair;

import carillon.protocol.list.ListPage;
import carillon.protocol.list.PagesDigest;
import java.util.List;

/** The pages of a list, as far as they came. Immutable; may be asked by any thread. */
public final class HeardPages {

    private final PagesDigest expected;
    private final List<ListPage> pages;
    private volatile boolean isAsked;
    private volatile boolean isWhole;

    /**
     * Pages of one server.
     *
     * @param expected what the last beacon said of them
     * @param pages those that are there, in order
     */
    public HeardPages(PagesDigest expected, List<ListPage> pages) {
        this.expected = expected;
        this.pages = List.copyOf(pages);
    }

    /**
     * Whether every page is there as the beacon described it. Worked out when it is first asked:
     * the first digest of a process takes longer than a client in a hurry can spare.
     */
    public boolean isWhole() {
        if (!isAsked) {
            isWhole =
                    pages.size() == expected.pages()
                            && expected.equals(
                                    PagesDigest.of(
                                            pages.stream().map(p -> p.rows().digest()).toList()));
            isAsked = true;
        }
        return isWhole;
    }
}
