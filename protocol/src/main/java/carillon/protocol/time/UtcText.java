package carillon.protocol.time;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Instants as text, always {@code 2026-01-02T03:04:05.678Z}: ISO 8601 in UTC with milliseconds, 24
 * characters. Years 0000 to 9999, no leap second. The formatters of the JDK do more, at the price
 * of loading a few hundred classes when a client starts.
 */
public final class UtcText {

    private static final String SHAPE = "0000-00-00T00:00:00.000Z";
    private static final int SECONDS_PER_DAY = 86_400;

    private UtcText() {}

    /** The instant as text, rounded down to a millisecond. */
    public static String of(Instant instant) {
        long second = instant.getEpochSecond();
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new IllegalArgumentException("year not of four digits: " + day.getYear());
        }
        int ofDay = Math.floorMod(second, SECONDS_PER_DAY);
        StringBuilder text = new StringBuilder(SHAPE);
        put(text, 0, 4, day.getYear());
        put(text, 5, 7, day.getMonthValue());
        put(text, 8, 10, day.getDayOfMonth());
        put(text, 11, 13, ofDay / 3_600);
        put(text, 14, 16, ofDay / 60 % 60);
        put(text, 17, 19, ofDay % 60);
        put(text, 20, 23, instant.getNano() / 1_000_000);
        return text.toString();
    }

    /** Reads exactly that form; anything else is {@link Rejection#BAD_BODY}. */
    public static Decoded<Instant> parse(String text) {
        if (!hasShape(text)) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
        int ofDay = (hour * 60 + minute) * 60 + second;
        return dayOf(text).then(day -> Decoded.ok(instant(day, ofDay, number(text, 20, 23))));
    }

    private static Instant instant(LocalDate day, int secondOfDay, int millis) {
        long second = day.toEpochDay() * SECONDS_PER_DAY + secondOfDay;
        return Instant.ofEpochSecond(second, millis * 1_000_000L);
    }

    private static Decoded<LocalDate> dayOf(String text) {
        try {
            int year = number(text, 0, 4);
            return Decoded.ok(LocalDate.of(year, number(text, 5, 7), number(text, 8, 10)));
        } catch (DateTimeException _) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int at = 0; at < SHAPE.length(); at++) {
            char shape = SHAPE.charAt(at);
            char there = text.charAt(at);
            boolean fits = shape == '0' ? there >= '0' && there <= '9' : there == shape;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static void put(StringBuilder text, int from, int to, int value) {
        int rest = value;
        for (int at = to - 1; at >= from; at--) {
            text.setCharAt(at, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }
}
