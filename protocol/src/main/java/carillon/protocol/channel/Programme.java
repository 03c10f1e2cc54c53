package carillon.protocol.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is on a channel for a while. */
public sealed interface Programme {

    /** Nothing is on, or nobody knows what. */
    record Unknown() implements Programme {}

    /**
     * A track.
     *
     * @param title up to {@value #MAX_TEXT_CHARS} chars of plain text; empty when unknown
     * @param artist up to {@value #MAX_TEXT_CHARS} chars of plain text; empty when unknown
     * @param start channel time at which it begins, of which the timestamp of its first packet is
     *     made; kept to the millisecond, in the years 0 to 9999
     * @param duration not negative, up to {@link #MAX_DURATION}, kept to the millisecond
     */
    record Track(String title, String artist, Instant start, Duration duration)
            implements Programme {

        public static final int MAX_TEXT_CHARS = 500;
        public static final Duration MAX_DURATION = Duration.ofDays(3_650);

        public Track {
            if (!accepts(title, artist, duration)) {
                throw new IllegalArgumentException(
                        "title '%s', artist '%s', duration %s".formatted(title, artist, duration));
            }
            start = start.truncatedTo(ChronoUnit.MILLIS);
            duration = duration.truncatedTo(ChronoUnit.MILLIS);
        }

        /** Whether there is a track of these. */
        static boolean accepts(String title, String artist, Duration duration) {
            return EntryText.isFit(title, MAX_TEXT_CHARS)
                    && EntryText.isFit(artist, MAX_TEXT_CHARS)
                    && !duration.isNegative()
                    && duration.compareTo(MAX_DURATION) <= 0;
        }
    }

    /** Nothing is on, or nobody knows what. */
    static Programme unknown() {
        return new Unknown();
    }

    /** The same with its texts cut to at most so many chars. */
    default Programme shortened(int maxChars) {
        return switch (this) {
            case Unknown unknown -> unknown;
            case Track track ->
                    new Track(
                            EntryText.shortened(track.title, maxChars),
                            EntryText.shortened(track.artist, maxChars),
                            track.start,
                            track.duration);
        };
    }
}
