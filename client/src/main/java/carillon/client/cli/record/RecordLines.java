package carillon.client.cli.record;

import carillon.client.cli.flags.StatusLines;
import carillon.client.record.RecordNotes;
import carillon.client.record.RecordSummary;
import carillon.client.text.Durations;
import java.nio.file.Path;
import java.time.Duration;

/** Says on standard error what happens to a recording, a line for each. */
final class RecordLines implements RecordNotes {

    private final StatusLines lines;

    RecordLines(StatusLines lines) {
        this.lines = lines;
    }

    @Override
    public void began(Path file) {
        lines.say("recording to " + file);
    }

    @Override
    public void hurried() {
        lines.say("tracks begin faster than every two seconds: some of them share a file");
    }

    @Override
    public void gap(Duration at, Duration lost) {
        lines.say("gap at %s: %s".formatted(Durations.clock(at), missing(lost)));
    }

    /** The last line. */
    void ended(RecordSummary summary) {
        String gaps =
                switch (summary.gaps()) {
                    case 0 -> "no gaps";
                    case 1 -> "1 gap, " + missing(summary.lost());
                    default -> summary.gaps() + " gaps, " + missing(summary.lost());
                };
        lines.say(
                "recorded %s (%d frames, %d bytes); %s"
                        .formatted(
                                Durations.clock(summary.length()),
                                summary.frames(),
                                summary.bytes(),
                                gaps));
    }

    /** The last line of one that was stopped before anything came. */
    void nothing() {
        lines.say("stopped before anything came; nothing was recorded");
    }

    private static String missing(Duration lost) {
        return lost.isZero() ? "nobody knows how much is missing" : lost.toMillis() + " ms missing";
    }
}
