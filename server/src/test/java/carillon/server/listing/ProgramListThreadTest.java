package carillon.server.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import carillon.library.clock.StationClock;
import carillon.multicast.send.Destination;
import carillon.protocol.Decoded;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.Farewell;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.ListPage;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.WallSource;
import carillon.server.egress.Egress;
import carillon.server.egress.Lane;
import carillon.server.egress.LaneShape;
import carillon.server.egress.pacing.TickPolicy;
import carillon.server.wire.Wire;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class ProgramListThreadTest {

    private static final InetSocketAddress GROUP = new InetSocketAddress("239.192.67.1", 6700);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final StationClock clock = StationClock.start(NanoSource.SYSTEM, WallSource.SYSTEM);
    private final Wire wire = new Wire();
    private final Egress egress = new Egress("egress", wire, TickPolicy.EXACT, NanoSource.SYSTEM);
    private volatile List<ChannelEntry> rows = Rows.rows(30, "Song ");
    private final Listing listing =
            new Listing(
                    Rows.ORIGIN,
                    1400,
                    () -> rows.stream().<ListedChannel>map(row -> () -> row).toList(),
                    () -> List.of("127.0.0.1"));
    private final Lane lane = egress.open(new LaneShape(64, 1408), List.of(Destination.of(GROUP)));
    private final ProgramListThread thread =
            new ProgramListThread(clock, NanoSource.SYSTEM, listing, egress, lane);

    @BeforeEach
    void start() {
        egress.start();
        thread.start();
    }

    @AfterEach
    void close() {
        thread.close();
        egress.close();
    }

    @Test
    void sendsTheWholeListBeaconFirst() {
        await().atMost(LIMIT).until(() -> channels().containsAll(rows));

        assertThat(heard().getFirst()).isInstanceOf(Beacon.class);
        assertThat(channels()).isSubsetOf(rows);
    }

    @Test
    void sendsItAgainEverySecondOnTheSecond() {
        long begun = System.nanoTime();

        // A busy machine sends some of them late; none is sent before its second.
        await().atMost(LIMIT)
                .until(() -> beaconTimes().stream().filter(this::isOnTheSecond).count() >= 3);
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        assertThat(beaconTimes()).hasSizeLessThanOrEqualTo((int) seconds + 3);
    }

    @Test
    void answersManyRequestsAtMostFiveTimesASecond() {
        long begun = System.nanoTime();
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    thread.answer();
                    return System.nanoTime() - begun > 1_000_000_000L;
                });

        // The first, five answers, and two rounds on the second.
        assertThat(beaconTimes().size()).isBetween(5, 9);
    }

    @Test
    void raisesTheGenerationWithAChange() {
        await().atMost(LIMIT).until(() -> !beaconTimes().isEmpty());
        rows = Rows.rows(31, "Other song ");
        thread.answer();

        await().atMost(LIMIT).until(() -> generations().contains(2L));
        assertThat(generations()).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000})
    void sendsAllOfAListThatIsLongerThanItsLane(int count) {
        rows = Rows.rows(count, "Song ");
        await().atMost(LIMIT).until(() -> !beaconTimes().isEmpty());
        thread.answer();

        await().atMost(LIMIT).until(() -> new HashSet<>(channels()).containsAll(rows));
        assertThat(pages()).isGreaterThan(64);
    }

    @Test
    void takesTheListBackWhenItEnds() {
        await().atMost(LIMIT).until(() -> channels().containsAll(rows));
        thread.close();

        await().atMost(LIMIT).until(() -> heard().getLast() instanceof Farewell);
        assertThat(((Farewell) heard().getLast()).origin()).isEqualTo(Rows.ORIGIN);
    }

    @Test
    void takesALongListBackBeforeItsPagesHaveLeft() {
        rows = Rows.rows(2_000, "Song ");
        thread.answer();
        await().pollInterval(Duration.ofMillis(1)).atMost(LIMIT).until(() -> lane.free() == 0);

        thread.close();
        egress.close();

        assertThat(heard().getLast()).isInstanceOf(Farewell.class);
    }

    @Test
    void endsAlthoughNothingLeavesItsLane() {
        rows = Rows.rows(2_000, "Song ");
        egress.close();
        thread.answer();
        await().pollInterval(Duration.ofMillis(1)).atMost(LIMIT).until(() -> lane.free() == 0);

        assertTimeout(Duration.ofSeconds(1), () -> thread.close());
    }

    private boolean isOnTheSecond(long nanos) {
        return Math.floorMod(nanos - clock.nanosAt(0), 1_000_000_000L) < 50_000_000;
    }

    private List<Long> beaconTimes() {
        return wire.left().stream()
                .filter(left -> decode(left) instanceof Beacon)
                .map(Wire.Left::nanos)
                .toList();
    }

    private List<Long> generations() {
        return heard().stream()
                .filter(Beacon.class::isInstance)
                .map(beacon -> ((Beacon) beacon).generation())
                .toList();
    }

    private long pages() {
        return heard().stream().filter(ListPage.class::isInstance).count();
    }

    private List<ChannelEntry> channels() {
        return heard().stream()
                .filter(ListPage.class::isInstance)
                .flatMap(page -> ((ListPage) page).rows().entries().stream())
                .toList();
    }

    private List<ListMessage> heard() {
        return wire.left().stream().map(ProgramListThreadTest::decode).toList();
    }

    private static ListMessage decode(Wire.Left left) {
        return switch (ListCodec.decode(left.bytes())) {
            case Decoded.Ok<ListMessage>(var message) -> message;
            case Decoded.Rejected<ListMessage>(var reason) ->
                    throw new AssertionError("undecodable: " + reason);
        };
    }
}
