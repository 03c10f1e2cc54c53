package carillon.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import carillon.bench.BenchException;
import carillon.bench.process.Program;
import carillon.bench.report.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a client that plays to change the channel, again and again, and reads off its own figures
 * how long it took.
 *
 * @param client started with {@code --control --stats}
 * @param log what it says on standard error
 */
record ChannelChanges(Program client, Path log) {

    // The sample library has so many.
    private static final int CHANNELS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 50;
    private static final Pattern FIGURES =
            Pattern.compile("stats channel=(\\d+) .*first_sound_ms=([0-9.]+)");

    Sample take(int changes) throws InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int change = 0; change < changes; change++) {
            int channel = 1 + (change + 1) % CHANNELS;
            int seen = text().length();
            ask(channel);
            millis.add(await(channel, seen));
        }
        return new Sample(millis);
    }

    private void ask(int channel) {
        try {
            client.input().write((channel + "\n").getBytes(UTF_8));
            client.input().flush();
        } catch (IOException e) {
            throw new BenchException("the client takes no more channels", e);
        }
    }

    private double await(int channel, int seen) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - end < 0) {
            Optional<Double> millis = toFirstSound(text().substring(seen), channel);
            if (millis.isPresent()) {
                return millis.get();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new BenchException("channel " + channel + " is not heard: " + text());
    }

    /** What a client says of its last change; empty if it is not over or not to this channel. */
    static Optional<Double> toFirstSound(String log, int channel) {
        return log.lines()
                .map(FIGURES::matcher)
                .filter(Matcher::find)
                .filter(line -> Integer.parseInt(line.group(1)) == channel)
                .map(line -> Double.valueOf(line.group(2)))
                .findFirst();
    }

    private String text() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new BenchException("cannot read " + log, e);
        }
    }
}
