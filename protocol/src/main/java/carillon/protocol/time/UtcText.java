package carillon.protocol.time;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
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

    // Days of a common year before each month, and of the calendar from year 0.
    private static final int[] DAYS_BEFORE = {
        0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
    };
    private static final int DAYS_BEFORE_1970 = 719_528;

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
        if (!hasShape(text) || !isTime(text) || !isDate(text)) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
        long minutes = (epochDay(text) * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16);
        long second = minutes * 60 + number(text, 17, 19);
        return Decoded.ok(Instant.ofEpochSecond(second, number(text, 20, 23) * 1_000_000L));
    }

    private static boolean isTime(String text) {
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static boolean isDate(String text) {
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (month < 1 || month > 12) {
            return false;
        }
        int leapDay = month == 2 && isLeap(number(text, 0, 4)) ? 1 : 0;
        return day >= 1 && day <= DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + leapDay;
    }

    private static long epochDay(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int leapDays = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        int leapDay = month > 2 && isLeap(year) ? 1 : 0;
        int dayOfYear = DAYS_BEFORE[month - 1] + leapDay + number(text, 8, 10) - 1;
        return year * 365L + leapDays + dayOfYear - DAYS_BEFORE_1970;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
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
