package carillon.server.cli.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Instants of a programme guide, as people write them: {@code 2026-12-24T18:00:00Z}, or {@code
 * 2026-12-24} for where that day begins in the time zone of this machine.
 */
final class GuideInstant {

    // Media time is counted from 2026 in a number that holds 414 years both ways.
    private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    private GuideInstant() {}

    /**
     * Reads one: a day, or an instant with {@code Z} or an offset such as {@code +01:00}.
     *
     * @throws IllegalArgumentException if it is none, or too far away to be computed
     */
    static Instant parse(String text) {
        return parse(text, ZoneId.systemDefault());
    }

    static Instant parse(String text, ZoneId zone) {
        Instant instant = instant(text, zone);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is too far away: from the year 1700 to 2400");
        }
        return instant;
    }

    /** So much later, but not so late that it could not be computed. */
    static Instant after(Instant instant, Duration length) {
        Duration longest = Duration.between(instant, LATEST);
        return length.compareTo(longest) < 0 ? instant.plus(length) : LATEST;
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "' is neither a day such as 2026-12-24 nor an instant such as"
                            + " 2026-12-24T18:00:00Z",
                    e);
        }
    }
}
