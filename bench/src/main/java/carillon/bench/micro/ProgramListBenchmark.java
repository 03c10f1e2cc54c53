package carillon.bench.micro;

import carillon.protocol.Decoded;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.OnAir;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListOrigin;
import carillon.protocol.list.paging.PagedList;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The control frames of the programme list: a page and a beacon, out and in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ProgramListBenchmark {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final int DATAGRAM_BYTES = 1_400;

    private final PagedList list =
            PagedList.empty(
                            new ListOrigin(new StationId(1, 2), new ServerId(3, 4), 1),
                            DATAGRAM_BYTES)
                    .with(channels(), NOW);
    private final Beacon beacon = list.beacon(NOW, List.of("192.0.2.1"));
    private final ByteBuffer pageDatagram = list.pages().getFirst().datagram();
    private final ByteBuffer beaconDatagram = ByteBuffer.wrap(ListCodec.encode(beacon));

    private static List<ChannelEntry> channels() {
        return IntStream.rangeClosed(1, 100).mapToObj(ProgramListBenchmark::channel).toList();
    }

    private static ChannelEntry channel(int number) {
        return new ChannelEntry(
                new ChannelLabel(
                        number, "Channel " + number, "Music of the " + number + " th hour"),
                new StreamAddress("239.192.68." + number, "", 5004, 5005, 77 * number),
                new StreamFormat(14, 90_000, "MP3", 128_000, false),
                new OnAir(1, programme(number), programme(number + 1)));
    }

    private static Programme programme(int number) {
        Duration length = Duration.ofSeconds(100 + number);
        return new Programme.Track("Tune " + number, "Artist " + number % 7, NOW, length);
    }

    /** A full page into a datagram, deflated, with its checksum. */
    @Benchmark
    public byte[] encodePage() {
        return ListCodec.encode(list.pages().getFirst().page());
    }

    /** The same back. */
    @Benchmark
    public Decoded<ListMessage> decodePage() {
        return ListCodec.decode(pageDatagram);
    }

    /** A beacon into a datagram. */
    @Benchmark
    public byte[] encodeBeacon() {
        return ListCodec.encode(beacon);
    }

    /** The same back. */
    @Benchmark
    public Decoded<ListMessage> decodeBeacon() {
        return ListCodec.decode(beaconDatagram);
    }
}
