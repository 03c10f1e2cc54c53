package carillon.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.edition.Digest256;
import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.LogRow;
import carillon.library.timeline.Mark;
import carillon.library.timeline.Place;
import carillon.library.timeline.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordedRowsTest {

    private static final Edition EDITION =
            new Edition(
                    List.of(new TrackSummary(new TrackId(new Digest256(1, 2, 3, 4)), 1, 1, 1)),
                    Order.NAME,
                    Packetization.DEFAULT);

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void readsTheOldestOfSixtyFiveRowsIfItIsAskedAboutThat() {
        assertThat(since(1_500, 65)).isEqualTo(rows(65));
    }

    @Test
    void readsBackToTheFirstRowIfItIsAskedAboutATimeBeforeThat() {
        assertThat(since(-1, 5_000)).isEqualTo(rows(5_000));
    }

    @Test
    void readsOnlyTheNewestIfTheyReachFarEnough() {
        assertThat(since(4_990_500, 5_000)).hasSize(64);
        assertThat(asked).containsExactly(64);
    }

    @Test
    void hasNothingOfAChannelThatWasNeverOnTheAir() {
        assertThat(since(0, 0)).isEmpty();
    }

    private List<DatedEdition> since(long flicks, int rows) {
        List<DatedEdition> all = rows(rows);
        return RecordedRows.since(
                flicks,
                most -> {
                    asked.add(most);
                    return all.subList(Math.max(0, all.size() - most), all.size());
                });
    }

    private static List<DatedEdition> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(RecordedRowsTest::row).toList();
    }

    private static DatedEdition row(int ordinal) {
        Mark from = new Mark(ordinal * 1_000L, ordinal, ordinal);
        LogRow row =
                new LogRow(ordinal, from, new Place(ordinal, 0), EDITION.digest(), Reason.FOLDER);
        return new DatedEdition(row, EDITION);
    }
}
