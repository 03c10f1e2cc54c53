package carillon.protocol.list;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Asks every server to send its list at once.
 *
 * @param from who asks, so that others can tell requests apart: 1 to {@value #MAX_FROM_CHARS}
 *     letters, digits, hyphens
 * @param born when, kept to the millisecond
 */
public record ListRequest(String from, Instant born) implements ListMessage {

    public static final int MAX_FROM_CHARS = 64;

    public ListRequest {
        if (!accepts(from)) {
            throw new IllegalArgumentException("not a name to ask by: " + from);
        }
        born = born.truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean accepts(String from) {
        return !from.isEmpty()
                && from.length() <= MAX_FROM_CHARS
                && from.chars()
                        .allMatch(
                                c -> c == '-' || (c < 128 && Character.isLetterOrDigit((char) c)));
    }
}
