package carillon.library.timeline;

import static carillon.library.timeline.Tracks.edition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import carillon.library.clock.ChannelClock;
import carillon.library.clock.ManualClocks;
import carillon.library.clock.StationClock;
import carillon.library.edition.Edition;
import carillon.library.edition.GivenFrames;
import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel on clocks that are set while it plays. */
class ClockedBroadcastTest {

    private static final Duration BUILT_AHEAD = Duration.ofMillis(500);

    // 1,000 frames of 26 ms: tracks of 26 s.
    private static final GivenFrames FRAMES = GivenFrames.of(GivenFrames.FLICKS_44_1, sizes());
    private static final PacketTable TABLE = PacketTable.of(FRAMES, Packetization.DEFAULT);
    private static final Edition EDITION = edition(FRAMES.summary(Packetization.DEFAULT));

    private final ManualClocks clocks = new ManualClocks(Instant.parse("2026-12-31T23:58:00Z"));
    private final StationClock station = StationClock.start(clocks::nanos, clocks::wall);
    private final ChannelClock clock = new ChannelClock(station, ChannelPhase.flicks(7));
    private final StoredLog log = new StoredLog();
    private final Playout playout =
            Playout.open(log, new ChannelId(5, 6), EDITION, clock.nowFlicks());

    private PacketCursor cursor = join();
    private long lastIndex = cursor.index() - 1;
    private long lastDeadlineNanos = clock.nanosAt(cursor.startFlicks()) - 70_000_000;

    private static int[] sizes() {
        int[] sizes = new int[1_000];
        Arrays.fill(sizes, 417);
        return sizes;
    }

    private PacketCursor join() {
        long now = clock.nowFlicks();
        PacketCursor joined =
                new PacketCursor(((At.OnAir) playout.timeline().at(now)).airing(), TABLE);
        joined.skipTo(now);
        return joined;
    }

    private void playFor(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            station.observe();
            build();
            clocks.pass(Duration.ofSeconds(1));
        }
    }

    /** Builds all packets that are due soon, and checks that they keep their pace. */
    private void build() {
        while (true) {
            if (cursor.isAtEnd()) {
                long step = clock.stepFlicks();
                Airing next = playout.after(cursor.airing(), step);
                clock.take(step);
                cursor = new PacketCursor(next, TABLE);
            }
            long deadline = clock.nanosAt(cursor.startFlicks());
            if (deadline - clocks.nanos() > BUILT_AHEAD.toNanos()) {
                return;
            }
            // 3 frames, or the one left at the end of a track; 100 µs for what slewing changes.
            assertThat(deadline - lastDeadlineNanos).isBetween(26_000_000L, 78_500_000L);
            assertThat(cursor.index()).isEqualTo(lastIndex + 1);
            lastDeadlineNanos = deadline;
            lastIndex = cursor.index();
            cursor.advance();
        }
    }

    private long behindWallMillis() {
        long wall = Flicks.at(clocks.wall());
        return (wall - clock.stationFlicks(clock.nowFlicks())) / Flicks.PER_MILLI;
    }

    @Test
    void needsNoRowWhileTheClocksAgree() {
        playFor(Duration.ofHours(1));

        assertThat(log.rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void followsTheWallClockAtATrackEndWithoutABreak(int hours) {
        playFor(Duration.ofMinutes(5));
        clocks.setWallBy(Duration.ofHours(hours));
        playFor(Duration.ofSeconds(9));
        assertThat(log.rows()).hasSize(1);

        playFor(Duration.ofSeconds(40));

        assertThat(log.rows()).hasSize(2);
        LogRow row = log.rows().getLast().row();
        Airing before = playout.timeline().ofIndex(row.fromPacketIndex() - 1);
        assertThat(row.reason()).isEqualTo(Reason.CLOCK);
        assertThat(row.fromFlicks() - before.end().flicks())
                .isEqualTo(hours * 3_600L * Flicks.PER_SECOND);
        assertThat(before.packets()).isEqualTo(TABLE.packets());
        assertThat(behindWallMillis()).isZero();
    }

    @Test
    void playsThroughALeapSecondWithoutARow() {
        playFor(Duration.ofMinutes(2));
        clocks.setWallBy(Duration.ofSeconds(-1));
        playFor(Duration.ofHours(6));

        assertThat(log.rows()).hasSize(1);
        assertThat(behindWallMillis()).isCloseTo(0, within(1L));
    }

    @Test
    void findsItsPlaceAgainAfterBackAndForth() {
        for (int hours : new int[] {-1, 1, 1, -1}) {
            clocks.setWallBy(Duration.ofHours(hours));
            playFor(Duration.ofMinutes(3));
        }

        assertThat(log.rows()).hasSize(5);
        assertThat(behindWallMillis()).isZero();
    }
}
