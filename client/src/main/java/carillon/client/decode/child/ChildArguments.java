package carillon.client.decode.child;

import java.util.List;

/**
 * The arguments of the decoder child.
 *
 * @param outlet where sound goes: {@link #DEVICE}, {@link #STREAM} or {@link #NOWHERE}
 * @param rateHz sampling rate of the sound
 * @param reserveMillis what the play-out reserve grows to
 * @param reportMillis between reports; 0: only one, at the end
 */
public record ChildArguments(String outlet, int rateHz, int reserveMillis, int reportMillis) {

    /** The sound device. */
    public static final String DEVICE = "device";

    /** Standard output. */
    public static final String STREAM = "stream";

    /** Nowhere. */
    public static final String NOWHERE = "nowhere";

    /** The arguments as words of a command line. */
    public List<String> words() {
        return List.of(
                outlet,
                Integer.toString(rateHz),
                Integer.toString(reserveMillis),
                Integer.toString(reportMillis));
    }

    /** Reads back {@link #words}. */
    public static ChildArguments parse(String[] words) {
        return new ChildArguments(
                words[0],
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]));
    }
}
