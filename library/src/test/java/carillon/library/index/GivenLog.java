package carillon.library.index;

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
import java.util.SplittableRandom;

/** Editions and log rows that a test makes up. */
final class GivenLog {

    private GivenLog() {}

    static TrackSummary track(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Digest256 content =
                new Digest256(
                        random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        return new TrackSummary(new TrackId(content), 1_000L + number, 10L + number, 100L + number);
    }

    static Edition edition(int... trackNumbers) {
        List<TrackSummary> tracks = new ArrayList<>();
        for (int number : trackNumbers) {
            tracks.add(track(number));
        }
        return new Edition(tracks, Order.NAME, Packetization.DEFAULT);
    }

    static DatedEdition row(int ordinal, Edition edition) {
        Reason reason = ordinal == 1 ? Reason.START : Reason.FOLDER;
        Mark from =
                ordinal == 1
                        ? Mark.ORIGIN
                        : new Mark(ordinal * 1_000L, ordinal * 10L, ordinal * 7L);
        Place first = ordinal == 1 ? Place.FIRST : new Place(ordinal, 0);
        return new DatedEdition(
                new LogRow(ordinal, from, first, edition.digest(), reason), edition);
    }

    /** Rows of a channel whose folder changes a little all the time. */
    static List<DatedEdition> rows(int count, int tracks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TrackSummary> folder = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            folder.add(track(random.nextInt(Integer.MAX_VALUE)));
        }
        List<DatedEdition> rows = new ArrayList<>();
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            rows.add(row(ordinal, new Edition(folder, Order.SHUFFLE, Packetization.DEFAULT)));
            folder.set(random.nextInt(tracks), track(random.nextInt(Integer.MAX_VALUE)));
        }
        return rows;
    }
}
