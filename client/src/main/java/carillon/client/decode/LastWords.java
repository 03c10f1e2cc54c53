package carillon.client.decode;

import carillon.client.decode.status.DecoderTrouble;
import java.util.ArrayDeque;

/**
 * What a child said last: its own last line is for a person, what came before it (the system's and
 * Java's words among it) for whoever looks closer.
 *
 * <p>Threads: any.
 */
final class LastWords {

    private static final int MOST_LINES = 20;

    private final ArrayDeque<String> lines = new ArrayDeque<>();

    /** Takes a line. */
    synchronized void add(String line) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.add(line);
    }

    /** Another child begins, which has said nothing. */
    synchronized void clear() {
        lines.clear();
    }

    /** The last line as what happened, or other words if it said none. */
    DecoderTrouble or(String otherwise) {
        return trouble("", otherwise);
    }

    /** What happened, with the last line as the reason, if there is one. */
    DecoderTrouble reasonOf(String event) {
        return trouble(event + ": ", event);
    }

    private synchronized DecoderTrouble trouble(String before, String otherwise) {
        ArrayDeque<String> details = lines.clone();
        String last = details.pollLast();
        return last == null
                ? DecoderTrouble.of(otherwise)
                : new DecoderTrouble(before + last, String.join("\n", details));
    }
}
