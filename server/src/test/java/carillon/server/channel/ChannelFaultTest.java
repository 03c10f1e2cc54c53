package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.timeline.DatedEdition;
import carillon.library.timeline.Reason;
import carillon.protocol.time.Flicks;
import carillon.server.channel.repertoire.Repertoire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelFaultTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration TRACK = Duration.ofMillis(52_245);

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryLog log = new MemoryLog();
    private final Tune a = Tune.of(Tune.Recipe.frames(2_000), 1);
    private final Tune b = Tune.of(Tune.Recipe.frames(2_000), 2);
    private final Tune c = Tune.of(Tune.Recipe.frames(2_000), 3);
    private final Repertoire abc =
            SimulatedServer.repertoire(a.in(files, "a"), b.in(files, "b"), c.in(files, "c"));

    @AfterEach
    void release() {
        files.releaseAll();
    }

    /** A server that has just begun with the first track. */
    private SimulatedServer atFirstTrack() {
        SimulatedServer server = new SimulatedServer(START, files, log, abc);
        while (server.onAir() != 0 || server.secondsIntoTrack() > 2) {
            server.run(Duration.ofMillis(500));
        }
        server.heard.clear();
        return server;
    }

    @Test
    void goesOnWithTheNextTrackWhenAFileFails() {
        try (SimulatedServer server = atFirstTrack()) {
            files.takeAway("a");
            server.run(Duration.ofSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
            assertThat(server.onAir()).isEqualTo(1);
            assertThat(server.events).containsExactly("a: is gone");
            assertThat(server.figures().faults()).isOne();
        }
    }

    @Test
    void losesNothingOfWhatItCouldReadWhenAFileFails() {
        try (SimulatedServer server = atFirstTrack()) {
            files.takeAway("a");
            server.run(Duration.ofSeconds(20));

            assertThat(server.figures().starved()).isZero();
            assertThat(server.longestGap()).isLessThan(Duration.ofMillis(100));
            assertThat(server.media()).noneMatch(one -> one.rtp().header().marker());
        }
    }

    @Test
    void writesTheRowBeforeItsFirstPacketIsBuilt() {
        try (SimulatedServer server = atFirstTrack()) {
            log.onAppend(
                    row -> assertThat(server.builtUpTo()).isEqualTo(row.row().fromPacketIndex()));
            files.takeAway("a");
            server.run(Duration.ofSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
        }
    }

    @Test
    void passesOverAllFilesThatFailWithOneRow() {
        try (SimulatedServer server = atFirstTrack()) {
            files.takeAway("a");
            files.takeAway("b");
            server.run(Duration.ofSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
            assertThat(server.onAir()).isEqualTo(2);
            assertThat(server.events).containsExactly("a: is gone", "b: is gone");
        }
    }

    @Test
    void goesOnWithinASecondAlthoughTheNextFileHangs() {
        try (SimulatedServer server = atFirstTrack()) {
            files.takeAway("a");
            files.hang("b");
            server.run(Duration.ofSeconds(20));

            assertThat(server.onAir()).isEqualTo(2);
            assertThat(server.longestGap()).isLessThan(Duration.ofSeconds(1));
            assertThat(server.events).containsExactly("a: is gone");
        }
    }

    @Test
    void isSilentOnceAndReturnsByItselfWhenNoFileCanBeRead() {
        try (SimulatedServer server = atFirstTrack()) {
            List.of("a", "b", "c").forEach(files::takeAway);
            server.run(Duration.ofMinutes(10));
            assertThat(server.events)
                    .containsExactly("a: is gone", "b: is gone", "c: is gone", "silent");
            assertThat(server.figures().isSilent()).isTrue();
            assertThat(log.reasons()).containsExactly(Reason.START);

            List.of("a", "b", "c").forEach(files::bringBack);
            server.run(Duration.ofMillis(5_100));

            assertThat(server.events).endsWith("silent", "returned");
            assertThat(server.figures().isSilent()).isFalse();
            assertThat(log.reasons()).containsExactly(Reason.START);
            assertThat(server.heard.getLast().nanos()).isGreaterThan(server.nanos() - 100_000_000);
        }
    }

    @Test
    void returnsWithinFiveSecondsAlsoWhenTracksAreShorter() {
        Tune one = Tune.of(Tune.Recipe.frames(90), 4);
        Tune two = Tune.of(Tune.Recipe.frames(115), 5);
        Repertoire jingles = SimulatedServer.repertoire(one.in(files, "one"), two.in(files, "two"));
        try (SimulatedServer server = new SimulatedServer(START, files, log, jingles)) {
            server.run(Duration.ofSeconds(1));
            List.of("one", "two").forEach(files::takeAway);
            server.run(Duration.ofSeconds(14));
            List.of("one", "two").forEach(files::bringBack);
            server.run(Duration.ofMillis(5_500));

            assertThat(server.events).containsSequence("silent", "returned");
        }
    }

    @Test
    void blamesNoSlownessForTheTimeItIsSilent() {
        try (SimulatedServer server = atFirstTrack()) {
            List.of("a", "b", "c").forEach(files::takeAway);
            server.run(Duration.ofSeconds(20));

            assertThat(server.events).endsWith("silent");
            assertThat(server.figures().starved()).isZero();
        }
    }

    @Test
    void returnsWithTheOneFileThatCameBack() {
        try (SimulatedServer server = atFirstTrack()) {
            List.of("a", "b", "c").forEach(files::takeAway);
            server.run(Duration.ofSeconds(20));
            files.bringBack("b");
            server.run(Duration.ofSeconds(6));

            assertThat(server.events).endsWith("silent", "returned");
            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
            assertThat(server.onAir()).isEqualTo(1);
        }
    }

    @Test
    void starvesForFiveSecondsBeforeItGivesUpAFileThatHangs() {
        try (SimulatedServer server = atFirstTrack()) {
            files.hang("a");
            server.run(Duration.ofSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
            assertThat(server.onAir()).isEqualTo(1);
            assertThat(server.events).containsExactly("a: a read has not returned for 5 s");
            assertThat(server.longestGap())
                    .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_600));
            assertThat(server.figures().starved()).isBetween(63L, 72L);
        }
    }

    @Test
    void playsOnWhereItWouldHaveBeenWhenAReadReturnsAfterAll() {
        try (SimulatedServer server = atFirstTrack()) {
            files.hang("a");
            server.run(Duration.ofSeconds(5));
            files.release("a");
            server.run(Duration.ofSeconds(5));

            assertThat(log.reasons()).containsExactly(Reason.START);
            assertThat(server.events).isEmpty();
            assertThat(server.figures().starved()).isPositive();
            int first = server.sequence().getFirst();
            int last = server.sequence().getLast();
            assertThat(last - first + 1L)
                    .isEqualTo(server.media().size() + server.figures().starved());
        }
    }

    @Test
    void leavesAFailedFileAloneForAMinute() {
        try (SimulatedServer server = atFirstTrack()) {
            files.takeAway("a");
            server.run(Duration.ofSeconds(10));
            files.bringBack("a");
            server.run(TRACK.multipliedBy(2).plusSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
            assertThat(server.onAir()).isZero();
        }
    }

    @Test
    void replacesATrackOfTheLogWhoseFileIsMissingAtTheStart() {
        try (SimulatedServer server = atFirstTrack()) {
            server.run(Duration.ofSeconds(10));
            Repertoire bc = SimulatedServer.repertoire(b.in(files, "b"), c.in(files, "c"));
            try (SimulatedServer next = new SimulatedServer(server.wall(), files, log, bc)) {
                next.run(Duration.ofSeconds(2));

                assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
                assertThat(log.last().edition()).isEqualTo(bc.edition());
                assertThat(next.onAir()).isZero();
                assertThat(next.heard.getFirst().nanos() - next.startNanos())
                        .isLessThan(Duration.ofSeconds(1).toNanos());
                assertThat(indexAtStart(log.last())).isGreaterThan(server.sequence().getLast());
            }
        }
    }

    private static long indexAtStart(DatedEdition row) {
        return row.row().fromPacketIndex() & 0xFFFF;
    }

    @Test
    void goesOnAsItsLogSaysWhenARowCannotBeWritten() {
        try (SimulatedServer server = atFirstTrack()) {
            log.refuse(true);
            files.takeAway("a");
            server.run(Duration.ofSeconds(20));
            assertThat(server.events)
                    .containsExactly("a: is gone", "no space left on device", "silent");

            log.refuse(false);
            server.run(Duration.ofSeconds(6));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
            assertThat(server.events).endsWith("returned");
        }
    }

    @Test
    void startsTheFaultRowAtTheFirstPacketNotYetBuilt() {
        try (SimulatedServer server = atFirstTrack()) {
            long last = server.builtUpTo();
            files.takeAway("a");
            server.run(Duration.ofSeconds(20));

            assertThat(log.last().row().fromPacketIndex()).isGreaterThanOrEqualTo(last);
            assertThat(log.last().row().fromFlicks())
                    .isLessThan(server.channelFlicks() - 10 * Flicks.PER_SECOND);
        }
    }
}
