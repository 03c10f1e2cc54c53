package carillon.client.decode.child;

import java.util.List;
import java.util.Locale;

/**
 * The arguments of the decoder child.
 *
 * @param outlet where sound goes
 * @param rateHz sampling rate of the sound, above 0
 * @param reserveMillis what the play-out reserve grows to, from 0
 * @param reportMillis between reports; 0: only one, at the end
 */
public record ChildArguments(Outlet outlet, int rateHz, int reserveMillis, int reportMillis) {

    /** Where sound goes. */
    public enum Outlet {
        /** To the sound device. */
        DEVICE,
        /** To standard output. */
        STREAM,
        /** Nowhere. */
        NOWHERE
    }

    public ChildArguments {
        if (rateHz <= 0 || reserveMillis < 0 || reportMillis < 0) {
            throw new IllegalArgumentException(
                    "out of range: " + rateHz + ", " + reserveMillis + ", " + reportMillis);
        }
    }

    /** The arguments as words of a command line. */
    public List<String> words() {
        return List.of(
                outlet.name().toLowerCase(Locale.ROOT),
                Integer.toString(rateHz),
                Integer.toString(reserveMillis),
                Integer.toString(reportMillis));
    }

    /**
     * Reads back {@link #words}.
     *
     * @throws IllegalArgumentException if they are no such words
     */
    public static ChildArguments parse(String[] words) {
        return new ChildArguments(
                Outlet.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]));
    }
}
