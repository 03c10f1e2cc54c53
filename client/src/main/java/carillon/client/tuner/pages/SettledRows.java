package carillon.client.tuner.pages;

import carillon.protocol.channel.ChannelEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The rows of the last list of a server that was whole. Where a channel is sent is changed by a
 * whole list only, so that one page by itself moves no listener; what is on is told as it comes.
 *
 * <p>Threads: owned by the tuner thread.
 */
public final class SettledRows {

    private Map<Integer, ChannelEntry> byNumber = Map.of();

    /** These are the rows of a whole list. */
    public void settle(Collection<ChannelEntry> rows) {
        Map<Integer, ChannelEntry> settled = new HashMap<>();
        rows.forEach(row -> settled.put(row.number(), row));
        byNumber = settled;
    }

    /** Whether rows send no channel elsewhere. */
    public boolean agreeWith(Collection<ChannelEntry> rows) {
        return rows.stream().allMatch(row -> held(row).equals(row));
    }

    /** The row with the stream that is settled, if there is one. */
    public ChannelEntry held(ChannelEntry row) {
        ChannelEntry settled = byNumber.get(row.number());
        return settled == null
                ? row
                : new ChannelEntry(row.label(), settled.address(), settled.format(), row.onAir());
    }

    /** The settled numbers that rows lack. */
    public Set<Integer> missing(Collection<ChannelEntry> rows) {
        Set<Integer> missing = new HashSet<>(byNumber.keySet());
        rows.forEach(row -> missing.remove(row.number()));
        return missing;
    }
}
