package carillon.server.look;

import carillon.server.channel.ChannelFigures;
import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * One figure of all channels together, and on which of them it grew most since it was last told.
 *
 * <p>Threads: owned by station-watch.
 */
final class WorstChannel {

    private final ToLongFunction<ChannelFigures> figure;
    private final Recurrence recurrence;
    private final Map<Integer, Long> seen = new HashMap<>();
    private final Map<Integer, Long> since = new HashMap<>();

    /**
     * A figure of packets.
     *
     * @param line what is said, of how many packets and where
     * @param what happened to them, in two words
     */
    WorstChannel(
            Voice voice,
            ToLongFunction<ChannelFigures> figure,
            BiFunction<Extent, String, String> line,
            String what) {
        this.figure = figure;
        recurrence =
                Recurrence.ofMishaps(
                        voice, extent -> line.apply(extent, where()), extent -> over(extent, what));
    }

    void look(Map<Integer, ChannelFigures> channels) {
        long all = 0;
        for (Map.Entry<Integer, ChannelFigures> channel : channels.entrySet()) {
            long now = figure.applyAsLong(channel.getValue());
            Long before = seen.put(channel.getKey(), now);
            long more = now - (before == null ? 0 : before);
            if (more > 0) {
                since.merge(channel.getKey(), more, Long::sum);
            }
            all += more;
        }
        recurrence.look(all);
    }

    /** Says what it has not told yet, because nobody will look any more. */
    void finish() {
        recurrence.finish();
    }

    private String over(Extent extent, String what) {
        since.clear();
        return "for a minute no packet was %s; before, %s".formatted(what, extent.of("packet"));
    }

    private String where() {
        int worst =
                since.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        String where = (since.size() > 1 ? "most of them on channel " : "on channel ") + worst;
        since.clear();
        return where;
    }
}
