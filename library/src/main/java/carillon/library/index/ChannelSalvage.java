package carillon.library.index;

import carillon.library.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What could be read of one channel's log.
 *
 * @param name for messages
 * @param kept ordinals of the rows that were copied
 * @param newest ordinal of the newest row that is known to have been there
 */
record ChannelSalvage(String name, SortedSet<Integer> kept, int newest) {

    /** One line: the channel, what was kept, what was lost. */
    String line() {
        String channel = "channel " + PlainText.of(name) + ": ";
        if (kept.size() == newest) {
            return channel + "all " + rows(newest) + " kept";
        }
        String line = channel + kept.size() + " of " + rows(newest) + " kept, lost " + lost();
        return kept.contains(newest)
                ? line
                : line + "; the newest is among them, so the channel will not go on where it was";
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    /** The ordinals of lost rows, neighbours drawn together. */
    private String lost() {
        SortedSet<Integer> lost = new TreeSet<>();
        for (int ordinal = 1; ordinal <= newest; ordinal++) {
            if (!kept.contains(ordinal)) {
                lost.add(ordinal);
            }
        }
        List<String> spans = new ArrayList<>();
        while (!lost.isEmpty()) {
            int first = lost.first();
            int last = first;
            while (lost.contains(last + 1)) {
                last++;
            }
            spans.add(first == last ? "" + first : first + " to " + last);
            lost = lost.tailSet(last + 1);
        }
        return String.join(", ", spans);
    }
}
