package carillon.client.text;

import java.time.Duration;

/** Durations as a person reads them. */
public final class Durations {

    private Durations() {}

    /** As short as it is exact: {@code 200 ms}, {@code 2 s}, {@code 1.5 s}. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis > 0 && millis < 1_000) {
            return millis + " ms";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis / 1e3 + " s";
    }

    /** As a clock shows it: {@code 3:07}, {@code 1:00:00}. */
    public static String clock(Duration duration) {
        return duration.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(
                                duration.toHours(),
                                duration.toMinutesPart(),
                                duration.toSecondsPart())
                : "%d:%02d".formatted(duration.toMinutesPart(), duration.toSecondsPart());
    }
}
