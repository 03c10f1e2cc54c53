package carillon.bench.peers.sending;

import carillon.bench.capture.PcapFile;
import carillon.bench.capture.TrafficMeter;
import carillon.bench.process.Program;
import carillon.bench.process.Programs;
import carillon.bench.process.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Watches one sender for a while, after it has warmed up.
 *
 * @param sender which
 * @param broadcast what it is to send
 * @param length how long it is watched
 */
public record SenderTrial(Sender sender, Broadcast broadcast, Duration length) {

    private static final Duration LEAST_WARM_UP = Duration.ofSeconds(10);
    private static final int CHANNELS_PER_SECOND = 20;
    private static final double NANOS_PER_SECOND = 1e9;

    /** How long a sender of so many channels is left alone first: it scans, parses, compiles. */
    public static Duration warmUp(int channels) {
        return LEAST_WARM_UP.plusSeconds(channels / CHANNELS_PER_SECOND);
    }

    /** Starts it, watches it, ends it. */
    public SenderFigures run() throws InterruptedException {
        try (Programs programs = start()) {
            Thread.sleep(warmUp(broadcast.channels()));
            return watch(programs);
        }
    }

    private Programs start() {
        Programs programs = new Programs();
        List<List<String>> commands = sender.commands().apply(broadcast);
        for (int i = 0; i < commands.size(); i++) {
            Path log = broadcast.folder().resolve("sender-" + i + ".log");
            programs.add(Program.withLog(commands.get(i), log));
        }
        return programs;
    }

    private SenderFigures watch(Programs programs) throws InterruptedException {
        try (Capture capture = Capture.start(broadcast.folder())) {
            Instant begun = Instant.now();
            long begunNanos = System.nanoTime();
            long cpuBefore = programs.cpuMillis();
            Thread.sleep(length);
            long cpuAfter = programs.cpuMillis();
            double seconds = (System.nanoTime() - begunNanos) / NANOS_PER_SECOND;
            Usage usage = programs.usage();
            boolean wereAlive = programs.areAlive();
            TrafficMeter meter = new TrafficMeter(nanos(begun), nanos(begun.plus(length)));
            PcapFile.open(capture.end()).forEachRtp(meter);
            return new SenderFigures(
                    broadcast.channels(),
                    seconds,
                    cpuAfter - cpuBefore,
                    usage.pssMib(),
                    meter.figures(),
                    notes(wereAlive, capture.missed()));
        }
    }

    private static String notes(boolean wereAlive, long missed) {
        return (wereAlive ? "" : "a process ended; ")
                + (missed == 0 ? "" : missed + " packets missed by the capture");
    }

    private static long nanos(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
