package carillon.client.decode.pipe;

import carillon.client.pcm.Levels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The lines by which our decoder child tells how it is doing, on its standard error. A line of any
 * other form is a message for a person.
 *
 * <pre>
 * report DECODED UNDECODABLE UNDERRUNS SKIPPED-MS RESERVE-MS PEAK-L PEAK-R RMS-L RMS-R
 * sound PASSAGE
 * </pre>
 *
 * <p>Levels are integers, 32,768 for full scale.
 */
public sealed interface ReportLine {

    /** Full scale of a level in a line. */
    double SCALE = 32_768;

    /** Levels and counters. */
    record Playback(PlaybackReport report) implements ReportLine {}

    /** The first sound of a passage was written or played. */
    record Sound(int passage) implements ReportLine {}

    /** Anything else. */
    record Message(String text) implements ReportLine {}

    /** Reads a line. */
    static ReportLine parse(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return numbers(words)
                .flatMap(numbers -> known(words.getFirst(), numbers))
                .orElseGet(() -> new Message(line));
    }

    /** The line of a report, without its end. */
    static String of(PlaybackReport report) {
        Levels levels = report.levels();
        long[] numbers = {
            report.decoded(),
            report.undecodable(),
            report.underruns(),
            report.skipped().toMillis(),
            report.reserve().toMillis(),
            scaled(levels.leftPeak()),
            scaled(levels.rightPeak()),
            scaled(levels.leftRms()),
            scaled(levels.rightRms())
        };
        StringBuilder line = new StringBuilder("report");
        for (long number : numbers) {
            line.append(' ').append(number);
        }
        return line.toString();
    }

    /** The line that says that a passage is heard, without its end. */
    static String ofSound(int passage) {
        return "sound ".concat(Integer.toString(passage));
    }

    private static Optional<ReportLine> known(String keyword, long[] n) {
        if (keyword.equals("report") && n.length == 9) {
            return Optional.of(new Playback(report(n)));
        }
        return keyword.equals("sound") && n.length == 1
                ? Optional.of(new Sound((int) n[0]))
                : Optional.empty();
    }

    private static PlaybackReport report(long[] n) {
        return new PlaybackReport(
                n[0],
                n[1],
                n[2],
                Duration.ofMillis(n[3]),
                Duration.ofMillis(n[4]),
                new Levels(n[5] / SCALE, n[6] / SCALE, n[7] / SCALE, n[8] / SCALE));
    }

    private static Optional<long[]> numbers(List<String> words) {
        try {
            return Optional.of(words.stream().skip(1).mapToLong(Long::parseLong).toArray());
        } catch (NumberFormatException _) {
            // A message whose words are no numbers: what most messages are.
            return Optional.empty();
        }
    }

    private static long scaled(double level) {
        return Math.round(level * SCALE);
    }
}
