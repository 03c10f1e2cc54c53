package carillon.bench.peers.playing;

import carillon.bench.process.Playback;
import carillon.bench.process.Program;
import carillon.bench.process.Usage;
import carillon.bench.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All receivers at once, each playing the same channel, watched when they have long begun: what one
 * listener costs for the rest of the day.
 *
 * @param reception what they play
 * @param folder scratch space
 */
public record SteadyTrial(Reception reception, Path folder) {

    /** Compilers and caches of every kind have settled by then. */
    public static final Duration WARM_UP = Duration.ofSeconds(60);

    /** How long they are watched then. */
    public static final Duration WATCH = Duration.ofSeconds(60);

    private static final String[] HEAD = {"listener", "steady CPU %", "processes", "PSS MiB"};
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final double PERCENT = 100;

    /** The table of those given. */
    public Table run(List<Receiver> receivers) throws InterruptedException {
        Table table = new Table(HEAD);
        List<Playback> playing = new ArrayList<>();
        try {
            for (Receiver receiver : receivers) {
                playing.add(start(receiver));
            }
            Thread.sleep(WARM_UP);
            List<Usage> before = usages(playing);
            Thread.sleep(WATCH);
            List<Usage> after = usages(playing);
            for (int i = 0; i < receivers.size(); i++) {
                table.add(row(receivers.get(i), before.get(i), after.get(i)));
            }
        } finally {
            playing.forEach(Playback::close);
        }
        return table;
    }

    private Playback start(Receiver receiver) throws InterruptedException {
        Path complaints = folder.resolve("steady.log");
        Playback playback =
                Playback.start(
                        receiver.command().apply(reception), receiver.headBytes(), complaints);
        double _ = playback.millisToFirstSample(PATIENCE);
        return playback;
    }

    private static List<Usage> usages(List<Playback> playing) {
        return playing.stream().map(Playback::program).map(Program::usage).toList();
    }

    private static List<String> row(Receiver receiver, Usage before, Usage after) {
        double percent = PERCENT * (after.cpuMillis() - before.cpuMillis()) / WATCH.toMillis();
        return List.of(
                receiver.name(),
                String.format(Locale.ROOT, "%.2f", percent),
                String.valueOf(after.processes()),
                String.format(Locale.ROOT, "%.1f", after.pssMib()));
    }
}
