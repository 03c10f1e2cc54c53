package carillon.bench.start;

import carillon.bench.material.MadeLibrary;
import carillon.bench.process.Program;
import carillon.bench.process.Scratch;
import carillon.bench.report.Sample;
import carillon.bench.station.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast the server is on the air with ten channels that it knows from an earlier start.
 *
 * @param checkout whose server
 * @param scratch where to write
 */
record ServerTimings(Path checkout, Scratch scratch) {

    private static final int CHANNELS = 10;
    private static final int STARTS = 11;
    private static final double NANOS_PER_MILLI = 1e6;

    Timing take() throws InterruptedException {
        Path folder = scratch.folder("server");
        Path library = MadeLibrary.of(folder.resolve("library"), CHANNELS);
        RunningServer.start(checkout, library, folder).close();
        List<Double> millis = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            millis.add(firstPacket(library, folder));
        }
        return new Timing("carillond serve, again, to the first packet", 500, new Sample(millis));
    }

    private double firstPacket(Path library, Path folder) {
        List<String> words = RunningServer.command(checkout, library, folder);
        try (FirstPacket listener = FirstPacket.listen(CHANNELS)) {
            long begin = System.nanoTime();
            try (Program _ = Program.withLog(words, folder.resolve("server.log"))) {
                return (listener.awaitNanos() - begin) / NANOS_PER_MILLI;
            }
        }
    }
}
