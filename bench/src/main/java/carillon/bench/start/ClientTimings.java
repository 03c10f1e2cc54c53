package carillon.bench.start;

import carillon.bench.process.Playback;
import carillon.bench.process.Program;
import carillon.bench.process.Scratch;
import carillon.bench.report.Sample;
import carillon.bench.station.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast the client is, while a server has the sample library on the air.
 *
 * @param checkout whose client and server
 * @param scratch where to write
 */
record ClientTimings(Path checkout, Scratch scratch) {

    private static final int STARTS = 11;
    private static final int CHANGES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final double NANOS_PER_MILLI = 1e6;

    List<Timing> take() throws InterruptedException {
        Path folder = scratch.folder("client");
        Path medialib = checkout.resolve("medialib");
        try (RunningServer _ = RunningServer.start(checkout, medialib, folder)) {
            return List.of(
                    new Timing("carillon --version", 250, version()),
                    new Timing("carillon play 1, cold, to the first sample", 300, coldPlay()),
                    new Timing("change of channel to the first sample", 100, change()));
        }
    }

    private Sample version() {
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < STARTS; run++) {
            long begin = System.nanoTime();
            Program.output(words("--version"));
            millis.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
        }
        return new Sample(millis);
    }

    private Sample coldPlay() throws InterruptedException {
        Path log = scratch.folder("client").resolve("play.log");
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < STARTS; run++) {
            try (Playback play = Playback.start(words("play", "1", "--output=raw:-"), 0, log)) {
                millis.add(play.millisToFirstSample(PATIENCE));
            }
        }
        return new Sample(millis);
    }

    private Sample change() throws InterruptedException {
        Path log = scratch.folder("client").resolve("change.log");
        List<String> words = words("play", "1", "--output=raw:-", "--control", "--stats");
        try (Playback play = Playback.start(words, 0, log)) {
            play.millisToFirstSample(PATIENCE);
            return new ChannelChanges(play.program(), log).take(CHANGES);
        }
    }

    private List<String> words(String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(checkout.resolve("bin/carillon").toString());
        words.addAll(List.of(arguments));
        return words;
    }
}
