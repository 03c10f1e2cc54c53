package carillon.client.decode;

import carillon.client.command.CommandWords;
import carillon.client.output.OutputSpec;
import carillon.client.output.SampleRate;
import java.time.Duration;
import java.util.List;

/** Which program decodes, and what it does with the sound. */
public sealed interface DecoderSpec {

    /**
     * Our own decoder child.
     *
     * @param output where its sound goes
     * @param rate of the sound, whatever the rate of the frames
     * @param reserve what the device is to have in hand, once it has grown, when the next frames
     *     come in; more than the longest wait of the jitter buffer
     * @param reports how often it reports levels and counters, at least 10 ms; zero: never
     */
    record Own(OutputSpec output, SampleRate rate, Duration reserve, Duration reports)
            implements DecoderSpec {

        private static final Duration SHORTEST_REPORTS = Duration.ofMillis(10);
        private static final Duration LONGEST = Duration.ofMinutes(1);

        public Own {
            requireWithin(Duration.ZERO, reserve);
            if (!reports.isZero()) {
                requireWithin(SHORTEST_REPORTS, reports);
            }
        }

        private static void requireWithin(Duration shortest, Duration value) {
            if (value.compareTo(shortest) < 0 || value.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("duration out of range: " + value);
            }
        }
    }

    /**
     * A program of the user's choice. It gets plain MP3 frames on its standard input and owns its
     * output.
     *
     * @param words the program and its arguments
     * @param inheritsOutput whether its standard output is ours, else nobody's
     */
    record External(List<String> words, boolean inheritsOutput) implements DecoderSpec {

        public External {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no program named");
            }
        }

        /**
         * The program of a command line, split as {@link CommandWords} does.
         *
         * @throws IllegalArgumentException if it is none
         */
        public static External parse(String command, boolean inheritsOutput) {
            return new External(CommandWords.split(command), inheritsOutput);
        }
    }
}
