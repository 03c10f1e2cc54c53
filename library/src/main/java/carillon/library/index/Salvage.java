package carillon.library.index;

import carillon.library.timeline.DatedEdition;
import carillon.protocol.identity.ChannelId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what can be read of a damaged edition log. A damaged page takes a table scan down with it,
 * but not the look-up of a row on another page; so every row is looked up by itself, by its number
 * in the table. How many rows a channel had is told by the table's index, which lies on pages of
 * its own.
 */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    // Rows are never deleted, and no page that others lie behind leads to as many: after so many
    // look-ups in vain, one behind the other, there is nothing more.
    private static final int MOST_IN_VAIN = 100_000;
    private static final int SAID_EVERY = 100_000;

    private static final RowMapper<Position> POSITION =
            (result, _) ->
                    new Position(
                            result.getInt("channel"),
                            result.getInt("ordinal"),
                            result.getInt("number"));

    private final Handle old;
    private final Handle fresh;

    // Ordinal to number in the table, by channel.
    private final SortedMap<Integer, SortedMap<Integer, Integer>> found = new TreeMap<>();
    private final SortedMap<Integer, Integer> newest = new TreeMap<>();

    private long lastIndexed;

    Salvage(Handle old, Handle fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    private record Position(int channel, int ordinal, int number) {}

    private record Named(ChannelId id, String folder) {}

    /** Copies every row that can be read, and says per channel what was lost. */
    List<String> copy() {
        boolean complete = askIndex();
        long last = complete ? lastIndexed : lastNumber();
        boolean readable = findRows(last) && last > 0;
        List<String> lines = new ArrayList<>();
        newest.keySet().forEach(channel -> lines.add(copy(channel)));
        if (!complete && !readable) {
            lines.add(
                    "some of the log cannot be read: channels may have lost newer rows than known");
        }
        return lines;
    }

    /** Learns from the index which rows there are, as far as that can be read. */
    private boolean askIndex() {
        try {
            old.createQuery(
                            """
                            SELECT channel, ordinal, number FROM log_row \
                            ORDER BY channel, ordinal\
                            """)
                    .map(POSITION)
                    .forEach(row -> {
                        noteNewest(row);
                        lastIndexed = Math.max(lastIndexed, row.number);
                    });
            return true;
        } catch (JdbiException e) {
            return false; // then the newest row that is found counts as the last
        }
    }

    private long lastNumber() {
        try {
            return old.createQuery("SELECT coalesce(max(number), 0) FROM log_row")
                    .map((result, _) -> result.getLong(1))
                    .one();
        } catch (JdbiException e) {
            return Long.MAX_VALUE; // the last page is damaged; rather look beyond it in vain
        }
    }

    /** Looks every row up; answers whether none of the look-ups failed. */
    private boolean findRows(long last) {
        boolean readable = true;
        int inVain = 0;
        for (long number = 1; number <= last && inVain < MOST_IN_VAIN; number++) {
            try {
                inVain = find(number) ? 0 : inVain + 1;
            } catch (JdbiException e) {
                readable = false; // what salvage is for
                inVain++;
            }
            if (number % SAID_EVERY == 0) {
                LOG.warn("rebuilding the index: looked for {} rows of the log so far", number);
            }
        }
        return readable;
    }

    private boolean find(long number) {
        Optional<Position> position =
                old.createQuery("SELECT channel, ordinal, number FROM log_row WHERE number = ?")
                        .bind(0, number)
                        .map(POSITION)
                        .findOne();
        position.ifPresent(row -> {
            noteNewest(row);
            found.computeIfAbsent(row.channel, _ -> new TreeMap<>()).put(row.ordinal, row.number);
        });
        return position.isPresent();
    }

    private void noteNewest(Position row) {
        newest.merge(row.channel, row.ordinal, Math::max);
    }

    private String copy(int channel) {
        SortedMap<Integer, Integer> rows = found.getOrDefault(channel, new TreeMap<>());
        ChannelSalvage salvage =
                named(channel)
                        .map(named -> copy(channel, named, rows))
                        .orElseGet(() -> nothing(channel));
        return salvage.line();
    }

    private ChannelSalvage nothing(int channel) {
        String name = "that cannot be named, number " + channel + " of the index";
        return new ChannelSalvage(name, new TreeSet<>(), lastOrdinal(channel));
    }

    private ChannelSalvage copy(int channel, Named named, SortedMap<Integer, Integer> rows) {
        EditionRows editions = new EditionRows(old);
        TreeSet<Integer> kept = new TreeSet<>();
        fresh.useTransaction(handle -> {
            LogRows.name(handle, named.id, named.folder);
            rows.forEach((ordinal, number) ->
                    read(number, editions)
                            .ifPresent(row -> {
                                LogRows.append(handle, named.id, row);
                                kept.add(ordinal);
                            }));
        });
        String name = named.folder.isEmpty() ? named.id.toString() : named.folder;
        return new ChannelSalvage(name, kept, lastOrdinal(channel));
    }

    private int lastOrdinal(int channel) {
        return newest.getOrDefault(channel, 0);
    }

    private Optional<Named> named(int channel) {
        try {
            return old.createQuery("SELECT id, folder FROM channel WHERE number = ?")
                    .bind(0, channel)
                    .map((result, _) -> new Named(id(result), result.getString("folder")))
                    .findOne();
        } catch (JdbiException e) {
            return Optional.empty(); // told as a loss
        }
    }

    private static ChannelId id(ResultSet result) throws SQLException {
        ByteBuffer halves = ByteBuffer.wrap(LogRows.bytes(result, "id"));
        if (halves.remaining() != 2 * Long.BYTES) {
            throw new SQLException("an identity of " + halves.remaining() + " bytes");
        }
        return new ChannelId(halves.getLong(), halves.getLong());
    }

    private Optional<DatedEdition> read(int number, EditionRows editions) {
        try {
            return old.createQuery(
                            "SELECT %s FROM log_row WHERE number = ?".formatted(LogRows.COLUMNS))
                    .bind(0, number)
                    .map((result, _) -> LogRows.Stored.of(result))
                    .findOne()
                    .map(stored -> stored.dated(editions));
        } catch (JdbiException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            return Optional.empty(); // cannot be read, or makes no sense: told as a loss
        }
    }
}
