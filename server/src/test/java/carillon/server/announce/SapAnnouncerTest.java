package carillon.server.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.multicast.send.Destination;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.Egress;
import carillon.server.egress.Lane;
import carillon.server.egress.LaneShape;
import carillon.server.egress.pacing.TickPolicy;
import carillon.server.wire.Wire;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SapAnnouncerTest {

    private static final Destination SITE =
            Destination.of(new InetSocketAddress("239.195.255.255", 9875));
    private static final Destination GLOBAL =
            Destination.of(new InetSocketAddress("224.2.127.254", 9875));
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Wire wire = new Wire();
    private final Egress egress = new Egress("egress", wire, TickPolicy.EXACT, NanoSource.SYSTEM);
    private final Lane lane = egress.open(new LaneShape(16, 1408), List.of(SITE, GLOBAL));

    @BeforeEach
    void start() {
        egress.start();
    }

    @AfterEach
    void close() {
        egress.close();
    }

    @Test
    void announcesEverySessionToEveryGroup() {
        try (SapAnnouncer announcer = announcer(2)) {
            announcer.start();

            await().atMost(LIMIT).until(() -> texts().size() >= 4);
            assertThat(texts())
                    .startsWith(
                            "announce 0 to 239.195.255.255",
                            "announce 0 to 224.2.127.254",
                            "announce 1 to 239.195.255.255",
                            "announce 1 to 224.2.127.254");
        }
    }

    @Test
    void withdrawsHundredsOfSessionsWithinASecond() {
        SapAnnouncer announcer = announcer(300);
        announcer.start();
        await().atMost(LIMIT).until(() -> !texts().isEmpty());
        long begun = System.nanoTime();

        announcer.close();

        assertThat(lane.isEmpty()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(texts().stream().filter(text -> text.startsWith("delete"))).hasSize(600);
    }

    @Test
    void withdrawsASessionThatAnotherHasReplaced() {
        List<AnnouncedSession> first = sessions(0, 2);
        List<AnnouncedSession> second = List.of(first.getFirst(), sessions(7, 8).getFirst());
        AtomicReference<List<AnnouncedSession>> sessions = new AtomicReference<>(first);
        try (SapAnnouncer announcer = new SapAnnouncer(lane, sessions::get, NanoSource.SYSTEM)) {
            announcer.start();
            await().atMost(LIMIT).until(() -> heard("announce 1"));
            sessions.set(second);
            await().atMost(LIMIT).until(() -> heard("announce 7"));
        }

        assertThat(texts())
                .filteredOn(text -> text.endsWith(" to 224.2.127.254"))
                .map(text -> text.substring(0, text.indexOf(" to ")))
                .containsSubsequence("announce 1", "delete 1", "announce 7", "delete 0", "delete 7")
                .containsOnlyOnce("delete 0", "delete 1", "delete 7");
    }

    private boolean heard(String what) {
        return texts().stream().anyMatch(text -> text.startsWith(what));
    }

    @Test
    void staysUnderItsShareOfTheLine() {
        AnnouncementPace pace = new AnnouncementPace(0);

        assertThat(pace.gapNanos(500)).isEqualTo(62_500_000);
    }

    @Test
    void announcesThreeTimesInSixSecondsAndThenEveryThirty() {
        AnnouncementPace pace = new AnnouncementPace(0);

        assertThat(pace.nextRound(10)).isEqualTo(3_000_000_000L);
        assertThat(pace.nextRound(3_000_000_010L)).isEqualTo(6_000_000_000L);
        assertThat(pace.nextRound(6_000_000_010L)).isEqualTo(36_000_000_000L);
    }

    @Test
    void keepsToThirtySecondsForADay() {
        AnnouncementPace pace = new AnnouncementPace(0);
        long day = Duration.ofDays(1).toNanos();
        int rounds = 0;
        long latest = 0;
        for (long at = 0; at < day; at = pace.nextRound(at + 30 * pace.gapNanos(600))) {
            latest = at;
            rounds++;
        }

        assertThat(rounds).isEqualTo(2 + 2_880);
        assertThat(latest).isEqualTo(day - AnnouncementPace.INTERVAL_NANOS + 6_000_000_000L);
    }

    @Test
    void beginsARoundNotBeforeTheLineIsFree() {
        AnnouncementPace pace = new AnnouncementPace(0);

        assertThat(pace.nextRound(62_000_000_000L)).isEqualTo(62_000_000_000L);
    }

    private SapAnnouncer announcer(int count) {
        List<AnnouncedSession> sessions = sessions(0, count);
        return new SapAnnouncer(lane, () -> sessions, NanoSource.SYSTEM);
    }

    private static List<AnnouncedSession> sessions(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new AnnouncedSession(bytes("announce " + n), bytes("delete " + n)))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> texts() {
        return wire.left().stream()
                .map(left ->
                        StandardCharsets.UTF_8.decode(left.bytes().duplicate())
                                + " to "
                                + left.to().group().getAddress().getHostAddress())
                .toList();
    }
}
