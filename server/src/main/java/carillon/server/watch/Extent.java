package carillon.server.watch;

import java.time.Duration;

/**
 * How often something happened, and within which time.
 *
 * @param count 1 or more
 * @param lasted from before the first time until after the last, as closely as was looked
 */
public record Extent(long count, Duration lasted) {

    public Extent {
        if (count < 1 || lasted.isNegative()) {
            throw new IllegalArgumentException("extent: " + count + " in " + lasted);
        }
    }

    /**
     * In words: {@code 640 datagrams in 11 s}.
     *
     * @param one the word for one of what happened
     */
    public String of(String one) {
        String counted = Words.counted(count, one);
        return lasted.toSeconds() == 0 ? counted : counted + " in " + Words.time(lasted);
    }

    /** What is added to a line that stands for several times; empty if it stands for one. */
    public String times() {
        return count == 1 ? "" : " (" + of("time") + ")";
    }

    /** What is added to a line about something that lasts; empty at its beginning. */
    public String soFar() {
        return lasted.toSeconds() < 2 ? "" : " (for " + time() + ")";
    }

    /** The time in words. */
    public String time() {
        return Words.time(lasted);
    }
}
