package carillon.library.index;

import carillon.library.edition.Digest256;
import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.library.index.TrackNumbers.Difference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * The editions in the index: each once, by its digest, as the difference to the one before it in
 * the channel that brought it.
 */
final class EditionRows {

    /** So many differences at most lie between an edition and a whole list of tracks. */
    static final int MOST_DEPTH = 16;

    private final Handle handle;

    // What was read, for as long as this object is used.
    private final Map<Integer, Edition> editions = new HashMap<>();

    EditionRows(Handle handle) {
        this.handle = handle;
    }

    /** A row of the table, without its digest. */
    private record Row(
            int number,
            String order,
            Packetization packetization,
            Parent parent,
            Difference tracks) {

        static Row of(ResultSet result) throws SQLException {
            return new Row(
                    result.getInt("number"),
                    String.valueOf(result.getString("track_order")),
                    new Packetization(
                            result.getInt("datagram_bytes"), result.getInt("frames_per_packet")),
                    new Parent(result.getInt("base"), result.getInt("depth")),
                    new Difference(
                            result.getInt("first_tracks"),
                            result.getInt("last_tracks"),
                            TrackNumbers.decode(LogRows.bytes(result, "other_tracks"))));
        }
    }

    /** The base of an edition, 0 for none, and how many bases there are behind the edition. */
    private record Parent(int base, int depth) {}

    /** The edition with that number. */
    Edition load(int number) {
        Edition known = editions.get(number);
        if (known == null) {
            known = edition(row(number));
            editions.put(number, known);
        }
        return known;
    }

    private Edition edition(Row row) {
        List<Integer> numbers = numbers(row, 0);
        Map<Integer, TrackSummary> tracks = tracks(numbers);
        List<TrackSummary> inOrder = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            TrackSummary track = tracks.get(number);
            if (track == null) {
                throw new IllegalStateException("track " + number + " is missing");
            }
            inOrder.add(track);
        }
        return new Edition(inOrder, Order.valueOf(row.order), row.packetization);
    }

    private Row row(int number) {
        return handle.createQuery("SELECT * FROM edition WHERE number = ?")
                .bind(0, number)
                .map((result, _) -> Row.of(result))
                .one();
    }

    /** The tracks of a row that so many others were built on. */
    private List<Integer> numbers(Row row, int depth) {
        if (row.parent.base == 0) {
            return row.tracks.others();
        }
        if (depth == MOST_DEPTH) {
            throw new IllegalStateException(
                    "edition %d has more than %d bases".formatted(row.number, MOST_DEPTH));
        }
        return row.tracks.appliedTo(numbers(row(row.parent.base), depth + 1));
    }

    private Map<Integer, TrackSummary> tracks(List<Integer> numbers) {
        Map<Integer, TrackSummary> tracks = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT number, content, duration_flicks, packets, octets FROM track
                        WHERE number IN (SELECT value FROM json_each(?))\
                        """)
                .bind(0, numbers.toString())
                .map((result, _) -> tracks.put(result.getInt(1), summary(result)))
                .list();
        return tracks;
    }

    private static TrackSummary summary(ResultSet result) throws SQLException {
        return new TrackSummary(
                new TrackId(Digest256.of(LogRows.bytes(result, "content"))),
                result.getLong("duration_flicks"),
                result.getLong("packets"),
                result.getLong("octets"));
    }

    /**
     * The number of an edition, which is kept if it is new.
     *
     * @param before an edition that it is likely to resemble
     */
    int keep(Edition edition, OptionalInt before) {
        return number(edition).orElseGet(() -> insert(edition, before));
    }

    private Optional<Integer> number(Edition edition) {
        return handle.createQuery("SELECT number FROM edition WHERE digest = ?")
                .bind(0, edition.digest().value().bytes())
                .map((result, _) -> result.getInt(1))
                .findOne();
    }

    private int insert(Edition edition, OptionalInt before) {
        List<Integer> numbers =
                edition.tracks().stream().map(t -> keep(t, edition.packetization())).toList();
        if (before.isPresent()) {
            Row base = row(before.getAsInt());
            Difference difference = Difference.between(numbers(base, 0), numbers);
            if (base.parent.depth < MOST_DEPTH && difference.others().size() < numbers.size()) {
                return insert(edition, new Parent(base.number, base.parent.depth + 1), difference);
            }
        }
        return insert(edition, new Parent(0, 0), new Difference(0, 0, numbers));
    }

    private int insert(Edition edition, Parent parent, Difference tracks) {
        return handle.createQuery(
                        """
                        INSERT INTO edition (digest, track_order, datagram_bytes,
                            frames_per_packet, base, depth, first_tracks, last_tracks, other_tracks)
                        VALUES (?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?) RETURNING number\
                        """)
                .bind(0, edition.digest().value().bytes())
                .bind(1, edition.order().name())
                .bind(2, edition.packetization().datagramBytes())
                .bind(3, edition.packetization().framesPerPacket())
                .bind(4, parent.base)
                .bind(5, parent.depth)
                .bind(6, tracks.first())
                .bind(7, tracks.last())
                .bind(8, TrackNumbers.encode(tracks.others()))
                .map((result, _) -> result.getInt(1))
                .one();
    }

    private int keep(TrackSummary track, Packetization cut) {
        return handle.createQuery(
                        """
                        SELECT number FROM track
                        WHERE content = ? AND datagram_bytes = ? AND frames_per_packet = ?\
                        """)
                .bind(0, track.id().content().bytes())
                .bind(1, cut.datagramBytes())
                .bind(2, cut.framesPerPacket())
                .map((result, _) -> result.getInt(1))
                .findOne()
                .orElseGet(() -> insert(track, cut));
    }

    private int insert(TrackSummary track, Packetization cut) {
        return handle.createQuery(
                        """
                        INSERT INTO track (content, datagram_bytes, frames_per_packet,
                            duration_flicks, packets, octets)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING number\
                        """)
                .bind(0, track.id().content().bytes())
                .bind(1, cut.datagramBytes())
                .bind(2, cut.framesPerPacket())
                .bind(3, track.durationFlicks())
                .bind(4, track.packets())
                .bind(5, track.octets())
                .map((result, _) -> result.getInt(1))
                .one();
    }
}
