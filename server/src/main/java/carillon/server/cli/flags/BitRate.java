package carillon.server.cli.flags;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates as people write them: {@code 500k}, {@code 20M}, {@code unlimited}. */
final class BitRate {

    /** No limit. */
    static final String UNLIMITED = "unlimited";

    private static final long GIGA = 1_000_000_000L;
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})([kMG]?)");
    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "k", 1_000L, "M", 1_000_000L, "G", GIGA);

    private BitRate() {}

    /**
     * Bits a second, at least 1; the greatest number for {@link #UNLIMITED}.
     *
     * @throws IllegalArgumentException if it is no rate
     */
    static long parse(String text) {
        if (text.equals(UNLIMITED)) {
            return Long.MAX_VALUE;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(text, "is not a number of bit/s, such as 500k or 20M");
        }
        long number = Long.parseLong(form.group(1));
        long unit = UNITS.getOrDefault(form.group(2), 1L);
        if (number > Long.MAX_VALUE / unit) {
            throw wrong(text, "is too much: at most " + Long.MAX_VALUE / GIGA + "G");
        }
        if (number == 0) {
            throw wrong(text, "leaves no channel on the air: at least 1");
        }
        return number * unit;
    }

    private static IllegalArgumentException wrong(String text, String what) {
        return new IllegalArgumentException("'" + text + "' " + what);
    }
}
