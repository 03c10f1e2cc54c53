package carillon.server.watch;

import java.time.Duration;
import java.util.Locale;

/** Numbers as messages name them. */
public final class Words {

    private static final Duration LEAST_IN_MINUTES = Duration.ofMinutes(2);
    private static final Duration LEAST_IN_HOURS = Duration.ofHours(2);

    private Words() {}

    /**
     * So many of a thing: {@code 1 datagram}, {@code 1,200 datagrams}.
     *
     * @param one the word for one of them, whose plural ends in s
     */
    public static String counted(long count, String one) {
        return String.format(Locale.US, "%,d %s%s", count, one, count == 1 ? "" : "s");
    }

    /**
     * A time, in the unit that suits it, rounded down: {@code 11 s}, {@code 3 min}, {@code 8 h}.
     */
    public static String time(Duration duration) {
        if (duration.compareTo(LEAST_IN_MINUTES) < 0) {
            return duration.toSeconds() + " s";
        }
        return duration.compareTo(LEAST_IN_HOURS) < 0
                ? duration.toMinutes() + " min"
                : duration.toHours() + " h";
    }
}
