package carillon.library.index;

import carillon.library.edition.Digest256;
import carillon.library.edition.EditionDigest;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.LogRow;
import carillon.library.timeline.Mark;
import carillon.library.timeline.Place;
import carillon.library.timeline.Reason;
import carillon.protocol.identity.ChannelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** The rows of the edition log in the index. */
final class LogRows {

    /** The columns of a stored row, as {@link Stored#of} reads them. */
    static final String COLUMNS =
            """
            ordinal, from_flicks, from_packet_index, from_octets, cycle, position, reason,
            edition, (SELECT digest FROM edition e WHERE e.number = edition) AS digest\
            """;

    private LogRows() {}

    /** The bytes of a column that cannot be empty, unless the database is damaged. */
    static byte[] bytes(ResultSet result, String column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        if (bytes == null) {
            throw new SQLException("no " + column + " where there must be one");
        }
        return bytes;
    }

    /** A row, and the number of its edition in the index. */
    record Stored(LogRow row, int edition) {

        static Stored of(ResultSet result) throws SQLException {
            LogRow row =
                    new LogRow(
                            result.getInt("ordinal"),
                            new Mark(
                                    result.getLong("from_flicks"),
                                    result.getLong("from_packet_index"),
                                    result.getLong("from_octets")),
                            new Place(result.getLong("cycle"), result.getInt("position")),
                            new EditionDigest(Digest256.of(bytes(result, "digest"))),
                            reason(result));
            return new Stored(row, result.getInt("edition"));
        }

        private static Reason reason(ResultSet result) throws SQLException {
            try {
                return Reason.valueOf(String.valueOf(result.getString("reason")));
            } catch (IllegalArgumentException e) {
                int ordinal = result.getInt("ordinal");
                throw new IllegalStateException("log row " + ordinal + " has no known reason", e);
            }
        }

        /** The row with its edition, whose digest has to be the one the row was written with. */
        DatedEdition dated(EditionRows editions) {
            return new DatedEdition(row, editions.load(edition));
        }
    }

    /** The newest rows of a channel, at most so many, oldest first. */
    static List<DatedEdition> newest(Handle handle, ChannelId channel, int rows) {
        EditionRows editions = new EditionRows(handle);
        return handle
                .createQuery(
                        """
                        SELECT %s FROM log_row
                        WHERE channel = (SELECT number FROM channel WHERE id = ?)
                        ORDER BY ordinal DESC LIMIT ?\
                        """
                                .formatted(COLUMNS))
                .bind(0, channel.toBytes())
                .bind(1, rows)
                .map((result, _) -> Stored.of(result))
                .list()
                .reversed()
                .stream()
                .map(stored -> stored.dated(editions))
                .toList();
    }

    /** Adds a row, with its edition and channel if they are new. */
    static int append(Handle handle, ChannelId channel, DatedEdition dated) {
        int number = channelNumber(handle, channel);
        int edition = new EditionRows(handle).keep(dated.edition(), newestEdition(handle, number));
        LogRow row = dated.row();
        return handle.createUpdate(
                        """
                        INSERT INTO log_row (channel, ordinal, from_flicks, from_packet_index,
                            from_octets, cycle, position, edition, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .bind(0, number)
                .bind(1, row.ordinal())
                .bind(2, row.fromFlicks())
                .bind(3, row.fromPacketIndex())
                .bind(4, row.fromOctets())
                .bind(5, row.cycle())
                .bind(6, row.firstPosition())
                .bind(7, edition)
                .bind(8, row.reason().name())
                .execute();
    }

    private static OptionalInt newestEdition(Handle handle, int channel) {
        return handle
                .createQuery(
                        """
                        SELECT edition FROM log_row WHERE channel = ? \
                        ORDER BY ordinal DESC LIMIT 1\
                        """)
                .bind(0, channel)
                .map((result, _) -> result.getInt(1))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static int channelNumber(Handle handle, ChannelId channel) {
        return handle.createQuery("SELECT number FROM channel WHERE id = ?")
                .bind(0, channel.toBytes())
                .map((result, _) -> result.getInt(1))
                .findOne()
                .orElseGet(() -> insert(handle, channel));
    }

    private static int insert(Handle handle, ChannelId channel) {
        return handle.createQuery("INSERT INTO channel (id) VALUES (?) RETURNING number")
                .bind(0, channel.toBytes())
                .map((result, _) -> result.getInt(1))
                .one();
    }

    /** Notes the folder of a channel, for messages. */
    static int name(Handle handle, ChannelId channel, String folder) {
        return handle.createUpdate(
                        """
                        INSERT INTO channel (id, folder) VALUES (?, ?)
                        ON CONFLICT (id) DO UPDATE SET folder = excluded.folder
                        WHERE folder <> excluded.folder\
                        """)
                .bind(0, channel.toBytes())
                .bind(1, folder)
                .execute();
    }
}
