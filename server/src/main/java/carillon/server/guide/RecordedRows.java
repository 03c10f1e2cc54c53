package carillon.server.guide;

import carillon.library.timeline.DatedEdition;
import java.util.List;
import java.util.function.IntFunction;

/** What a log has on record of a channel, of which mostly the newest rows are enough. */
final class RecordedRows {

    private static final int FIRST_ROWS = 64;
    private static final int GROWTH = 8;

    private RecordedRows() {}

    /**
     * Rows of a channel, oldest first: back to one that had begun at an instant, or all.
     *
     * @param newest the newest rows of the log, at most so many, oldest first
     * @param sinceFlicks the instant, on the channel's clock
     */
    static List<DatedEdition> since(long sinceFlicks, IntFunction<List<DatedEdition>> newest) {
        int most = FIRST_ROWS;
        List<DatedEdition> rows = newest.apply(most);
        while (rows.size() == most && rows.getFirst().row().fromFlicks() > sinceFlicks) {
            most = Math.multiplyExact(most, GROWTH);
            rows = newest.apply(most);
        }
        return rows;
    }
}
