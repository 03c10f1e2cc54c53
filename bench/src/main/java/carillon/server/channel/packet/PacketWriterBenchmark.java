package carillon.server.channel.packet;

import carillon.bench.material.Mp3Maker;
import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackSummary;
import carillon.library.media.LocalFiles;
import carillon.library.media.MediaFile;
import carillon.library.media.StoredFile;
import carillon.library.mp3.Mp3Scan;
import carillon.library.mp3.Mp3Scanner;
import carillon.library.read.ReadState;
import carillon.library.read.ReaderSettings;
import carillon.library.read.Readers;
import carillon.library.read.TrackReader;
import carillon.library.timeline.Airing;
import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.PacketCursor;
import carillon.library.timeline.Timeline;
import carillon.protocol.time.NanoSource;
import carillon.server.channel.repertoire.Recording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Building a packet of three frames where it is sent from, its bytes read ahead. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PacketWriterBenchmark {

    // One block of the readers holds it, so that nothing has to be read again.
    private static final Duration LENGTH = Duration.ofMillis(900);
    private static final int DATAGRAM_BYTES = 1_400;

    private final ByteBuffer datagram = ByteBuffer.allocateDirect(DATAGRAM_BYTES);
    private final List<PacketCursor> cursors = new ArrayList<>();
    private Path folder;
    private Recording recording;
    private Readers readers;
    private PacketWriter writer;
    private int next;

    /** A file of a second, a cursor at each of its packets, and the file in memory. */
    @Setup
    public void open() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("carillon-bench-");
        Path path = Files.write(folder.resolve("radio.mp3"), Mp3Maker.silence(LENGTH));
        LocalFiles files = LocalFiles.below(List.of(folder));
        recording = scan(files, path);
        readers = new Readers(files, ReaderSettings.DEFAULT, NanoSource.SYSTEM);
        TrackReader reader = readers.reader(() -> {});
        reader.open(recording.source(), recording.source().firstByte());
        writer = new PacketWriter(1, reader);
        placeCursors();
        while (write() != ReadState.READY) {
            Thread.sleep(1);
        }
    }

    private static Recording scan(LocalFiles files, Path path) throws IOException {
        try (MediaFile file = files.open(path)) {
            if (new Mp3Scanner().scan("radio.mp3", file) instanceof Mp3Scan.Playable playable) {
                StoredFile stored = new StoredFile(path, files.mount(path), file.fingerprint());
                return Recording.of(playable.id(), stored, playable.frames());
            }
        }
        throw new IllegalStateException("not playable");
    }

    private void placeCursors() {
        TrackSummary track = recording.summary(Packetization.DEFAULT);
        PacketTable table = recording.packets(Packetization.DEFAULT);
        Edition edition = new Edition(List.of(track), Order.NAME, Packetization.DEFAULT);
        Airing airing = Timeline.of(List.of(DatedEdition.first(edition))).ofIndex(0);
        for (int packet = 0; packet < table.packets(); packet++) {
            PacketCursor cursor = new PacketCursor(airing, table);
            cursor.skipTo(airing.start().flicks() + table.startFlicks(packet));
            cursors.add(cursor);
        }
    }

    /** Closes the file and removes it. */
    @TearDown
    public void close() throws IOException {
        readers.close();
        Files.delete(recording.source().file().path());
        Files.delete(folder);
    }

    /** One packet. */
    @Benchmark
    public ReadState write() {
        next = next + 1 < cursors.size() ? next + 1 : 0;
        return writer.write(cursors.get(next), recording.frames(), datagram, 0);
    }
}
