package carillon.bench.peers.sending;

import carillon.bench.capture.PacingErrors;
import carillon.bench.capture.TrafficFigures;
import carillon.bench.report.Table;
import java.util.List;
import java.util.Locale;

/**
 * What a sender did and used.
 *
 * @param channels that were asked for
 * @param seconds over which it was watched
 * @param cpuMillis processor time it used in them
 * @param pssMib memory it had at their end
 * @param traffic what was on the wire in them
 * @param notes what makes the figures less than they seem; mostly empty
 */
public record SenderFigures(
        int channels,
        double seconds,
        long cpuMillis,
        double pssMib,
        TrafficFigures traffic,
        String notes) {

    private static final String[] HEAD = {
        "sender",
        "channels",
        "on air",
        "CPU ms/ch·s",
        "MiB/ch",
        "p50 ms",
        "p99 ms",
        "p99.9 ms",
        "max ms",
        "burst/ms",
        "late+lost %",
        "notes"
    };

    /** The table, without a row yet. */
    public static Table table() {
        return new Table(HEAD);
    }

    /** The row of the table. */
    public List<String> row(String sender) {
        PacingErrors errors = traffic.errors();
        return List.of(
                sender,
                String.valueOf(channels),
                String.valueOf(traffic.channels()),
                number(3, cpuMillis / seconds / channels),
                number(3, pssMib / channels),
                number(3, errors.millisAt(0.5)),
                number(3, errors.millisAt(0.99)),
                number(3, errors.millisAt(0.999)),
                number(1, errors.millisAt(1)),
                String.valueOf(traffic.burst()),
                number(3, traffic.missedPercent()),
                notes);
    }

    private static String number(int digits, double figure) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }
}
