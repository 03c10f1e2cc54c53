package carillon.bench.peers.playing;

import carillon.bench.process.Playback;
import carillon.bench.process.Program;
import carillon.bench.process.Usage;
import carillon.bench.report.Sample;
import carillon.bench.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Starts a receiver several times to see when it plays, and watches the last one while it does.
 *
 * @param receiver which
 * @param reception what it is to play
 * @param folder scratch space
 */
public record ReceiverTrial(Receiver receiver, Reception reception, Path folder) {

    private static final String[] HEAD = {"receiver", "first PCM ms", "range", "CPU %", "PSS MiB"};

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final double PERCENT = 100;

    /** The table, without a row yet. */
    public static Table table() {
        return new Table(HEAD);
    }

    /** The row of the table. */
    public List<String> run(int runs) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int run = 1; run < runs; run++) {
            try (Playback playback = start()) {
                millis.add(playback.millisToFirstSample(PATIENCE));
            }
        }
        try (Playback playback = start()) {
            millis.add(playback.millisToFirstSample(PATIENCE));
            return row(new Sample(millis), playback.program());
        }
    }

    private List<String> row(Sample millis, Program playing) throws InterruptedException {
        Thread.sleep(SETTLING);
        long before = playing.usage().cpuMillis();
        Thread.sleep(WATCH);
        Usage usage = playing.usage();
        return List.of(
                receiver.name(),
                text(0, millis.median()),
                millis.range(),
                text(2, PERCENT * (usage.cpuMillis() - before) / WATCH.toMillis()),
                text(1, usage.pssMib()));
    }

    private Playback start() {
        Path complaints = folder.resolve("receiver.log");
        return Playback.start(
                receiver.command().apply(reception), receiver.headBytes(), complaints);
    }

    private static String text(int digits, double figure) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }
}
