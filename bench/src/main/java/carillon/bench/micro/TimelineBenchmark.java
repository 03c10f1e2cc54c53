package carillon.bench.micro;

import carillon.bench.material.Mp3Maker;
import carillon.library.edition.Digest256;
import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.library.mp3.FrameTable;
import carillon.library.mp3.Mp3Scan;
import carillon.library.mp3.Mp3Scanner;
import carillon.library.timeline.Airing;
import carillon.library.timeline.At;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.Timeline;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Where a channel of 200 tracks is at any instant, or at any packet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class TimelineBenchmark {

    private static final int TRACKS = 200;
    private static final int QUESTIONS = 1 << 12;

    private PacketTable table;
    private Timeline timeline;
    private long[] instants;
    private int next;

    /** A track of a minute, 200 times under different names. */
    @Setup
    public void makeChannel() throws IOException {
        table = PacketTable.of(frames(), Packetization.DEFAULT);
        List<TrackSummary> tracks =
                IntStream.range(0, TRACKS)
                        .mapToObj(track -> new Digest256(track, 0, 0, 0))
                        .map(content -> TrackSummary.of(new TrackId(content), table))
                        .toList();
        Edition edition = new Edition(tracks, Order.NAME, Packetization.DEFAULT);
        timeline = Timeline.of(List.of(DatedEdition.first(edition)));
        SplittableRandom random = new SplittableRandom(1);
        instants = random.longs(QUESTIONS, 0, 1_000 * TRACKS * table.durationFlicks()).toArray();
    }

    private static FrameTable frames() throws IOException {
        MemoryFile file = new MemoryFile(Mp3Maker.silence(Duration.ofMinutes(1)));
        if (new Mp3Scanner().scan("radio.mp3", file) instanceof Mp3Scan.Playable playable) {
            return playable.frames();
        }
        throw new IllegalStateException("not playable");
    }

    /** What is on the air at an instant. */
    @Benchmark
    public At at() {
        return timeline.at(instant());
    }

    /** To which track a packet belongs. */
    @Benchmark
    public Airing ofIndex() {
        return timeline.ofIndex(instant() >>> 20);
    }

    /** Which packet of a track is due at an instant. */
    @Benchmark
    public int packetAt() {
        return table.packetAt(instant() % table.durationFlicks());
    }

    /** Where a packet of a track begins. */
    @Benchmark
    public long packetStart() {
        return table.startFlicks((int) (instant() % table.packets()));
    }

    private long instant() {
        next = (next + 1) & (QUESTIONS - 1);
        return instants[next];
    }
}
