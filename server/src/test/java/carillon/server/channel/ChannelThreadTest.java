package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.library.clock.StationClock;
import carillon.library.read.ReaderSettings;
import carillon.library.read.Readers;
import carillon.library.timeline.ChannelPhase;
import carillon.multicast.send.Destination;
import carillon.multicast.send.Slab;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.rtcp.Goodbye;
import carillon.protocol.rtcp.SourceDescription;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.WallSource;
import carillon.server.channel.packet.ChannelSource;
import carillon.server.channel.repertoire.Admission;
import carillon.server.channel.repertoire.Repertoire;
import carillon.server.egress.Egress;
import carillon.server.egress.pacing.TickPolicy;
import carillon.server.life.Periodic;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ChannelThreadTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final MemoryFiles files = new MemoryFiles();
    private final Map<String, List<ByteBuffer>> heard = new ConcurrentHashMap<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final Readers readers = new Readers(files, ReaderSettings.DEFAULT, NanoSource.SYSTEM);
    private final Periodic watch =
            new Periodic("reader-watch", Readers.REVIEW_INTERVAL, readers::review, failures::add);
    private final Egress egress =
            new Egress(
                    "egress-test",
                    new ListeningSender(this::hear),
                    TickPolicy.STANDARD,
                    NanoSource.SYSTEM);

    @BeforeEach
    void start() {
        watch.start();
        egress.start();
    }

    @AfterEach
    void close() {
        files.releaseAll();
        egress.close();
        watch.close();
        readers.close();
        assertThat(failures).isEmpty();
    }

    private void hear(Destination to, Slab slab, int offset, int length) {
        byte[] bytes = new byte[length];
        slab.buffer().get(offset, bytes);
        heard.computeIfAbsent(to.toString(), _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(ByteBuffer.wrap(bytes));
    }

    private static Destination group(int number, int port) {
        return Destination.of(new InetSocketAddress("239.192.68." + number, port));
    }

    private ChannelThread channel(int number, String file) {
        Repertoire repertoire =
                SimulatedServer.repertoire(
                        Tune.of(Tune.Recipe.frames(500), number).in(files, file));
        ChannelServices services =
                new ChannelServices(
                        NanoSource.SYSTEM,
                        StationClock.start(NanoSource.SYSTEM, WallSource.SYSTEM),
                        new MemoryLog(),
                        readers,
                        egress,
                        new Admission(Long.MAX_VALUE),
                        new Quiet());
        ChannelSetup setup =
                new ChannelSetup(
                        new ChannelId(0, number),
                        number,
                        ChannelPhase.flicks(number),
                        new ChannelSource(number, "channel@station", "Test"),
                        group(number, 5004),
                        group(number, 5005));
        return new ChannelThread(setup, repertoire, services);
    }

    private int packets(int number) {
        return heard.getOrDefault(group(number, 5004).toString(), List.of()).size();
    }

    @Test
    void isOnAirAtOnceAndSaysGoodbyeWhenItIsClosed() {
        try (ChannelThread channel = channel(1, "a")) {
            channel.start();
            await().atMost(LONG_ENOUGH).until(() -> packets(1) >= 5);
        }

        ByteBuffer last = heard.getOrDefault(group(1, 5005).toString(), List.of()).getLast();
        SourceDescription description = new SourceDescription(1, "channel@station", "Test");
        assertThat(new HeardReport(last).goesOnWith(description, new Goodbye(1, ""))).isTrue();
    }

    @Test
    void sendsNothingMoreOnceItIsClosed() {
        ChannelThread channel = channel(1, "a");
        channel.start();
        await().atMost(LONG_ENOUGH).until(() -> packets(1) >= 2);
        channel.close();

        int packets = packets(1);
        long turns = egress.turns();
        await().atMost(LONG_ENOUGH).until(() -> egress.turns() > turns + 5);

        assertThat(packets(1)).isEqualTo(packets);
    }

    @Test
    void closesTwiceAndWithoutHavingStarted() {
        ChannelThread channel = channel(1, "a");
        channel.close();
        channel.close();

        assertThat(heard).isEmpty();
    }

    @Test
    void isNotHeldUpByChannelsWhoseFilesHangFromTheStart() {
        hang(1, 50);
        List<ChannelThread> channels = onAir();

        await().atMost(LONG_ENOUGH)
                .until(() ->
                        IntStream.rangeClosed(51, 100).allMatch(number -> packets(number) >= 30));

        assertThat(packets(1)).isZero();
        channels.forEach(ChannelThread::stop);
    }

    @Test
    void keepsItsPaceWhileTheFilesOfTwoThenOfFiftyOthersHang() {
        List<ChannelThread> channels = onAir();
        List<ChannelThread> well = channels.subList(50, 100);
        awaitPackets(channels, 13);
        Pace onAir = pace(well);
        awaitPackets(well, 13);
        Pace two = pace(well);
        hang(1, 2);
        awaitPackets(well, 13);
        Pace fifty = pace(well);
        hang(3, 50);
        awaitStarved(channels.subList(0, 50));
        awaitPackets(well, 13);
        Pace end = pace(well);

        Pace usual = two.since(onAir);
        assertThat(fifty.since(two)).matches(pace -> pace.isAsGoodAs(usual), "as " + usual);
        assertThat(end.since(fifty)).matches(pace -> pace.isAsGoodAs(usual), "as " + usual);
        channels.forEach(ChannelThread::stop);
    }

    private Pace pace(List<ChannelThread> channels) {
        return Pace.of(
                egress.figures().pacing(), channels.stream().map(ChannelThread::figures).toList());
    }

    private List<ChannelThread> onAir() {
        List<ChannelThread> channels =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(number -> channel(number, "file" + number))
                        .toList();
        channels.forEach(ChannelThread::start);
        return channels;
    }

    private void hang(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> files.hang("file" + number));
    }

    private static void awaitPackets(List<ChannelThread> channels, int more) {
        long[] before = channels.stream().mapToLong(each -> each.figures().sent()).toArray();
        await().atMost(LONG_ENOUGH)
                .until(() ->
                        IntStream.range(0, before.length)
                                .allMatch(
                                        i -> channels.get(i).figures().sent() >= before[i] + more));
    }

    private static void awaitStarved(List<ChannelThread> channels) {
        await().atMost(LONG_ENOUGH)
                .until(() -> channels.stream().allMatch(each -> each.figures().starved() > 0));
    }

    private static final class Quiet implements ChannelEvents {
        @Override
        public void fileFailed(int channel, String problem) {}

        @Override
        public void refused(int channel, long bitsPerSecond) {}

        @Override
        public void fellSilent(int channel) {}

        @Override
        public void returned(int channel) {}

        @Override
        public void logFailed(int channel, RuntimeException cause) {}
    }
}
