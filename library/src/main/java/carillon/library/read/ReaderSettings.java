package carillon.library.read;

import java.time.Duration;
import java.util.List;

/**
 * How readers behave. All times are positive.
 *
 * @param readAhead how far ahead of the channel files are read, 2 to 5 s
 * @param stuckAfter a read under way for longer counts as stuck: its thread is replaced
 * @param faultAfter a file whose read has not returned this long after the first packet that was
 *     missed for it is given up
 * @param leftAlone how long a file that was given up, or failed, is not tried again
 * @param mostThreads threads per mount at most, the stuck ones included; at least 2
 */
public record ReaderSettings(
        Duration readAhead,
        Duration stuckAfter,
        Duration faultAfter,
        Duration leftAlone,
        int mostThreads) {

    private static final Duration SHORTEST_READ_AHEAD = Duration.ofSeconds(2);
    private static final Duration LONGEST_READ_AHEAD = Duration.ofSeconds(5);

    /** What a server uses unless told otherwise. */
    public static final ReaderSettings DEFAULT =
            new ReaderSettings(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60),
                    128);

    public ReaderSettings {
        if (readAhead.compareTo(SHORTEST_READ_AHEAD) < 0
                || readAhead.compareTo(LONGEST_READ_AHEAD) > 0) {
            throw new IllegalArgumentException("read-ahead of " + readAhead + ", not 2 to 5 s");
        }
        for (Duration positive : List.of(stuckAfter, faultAfter, leftAlone)) {
            if (!positive.isPositive()) {
                throw new IllegalArgumentException("a time of " + positive);
            }
        }
        if (mostThreads < ReaderCrew.FEWEST) {
            throw new IllegalArgumentException("reader threads per mount: " + mostThreads);
        }
    }
}
