package carillon.server.channel;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.timeline.Reason;
import carillon.protocol.time.Flicks;
import carillon.server.channel.repertoire.Repertoire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelTakeoverTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryLog log = new MemoryLog();
    private final Tune a = Tune.of(Tune.Recipe.frames(500), 1);
    private final Tune b = Tune.of(Tune.Recipe.frames(500), 2);
    private final Tune c = Tune.of(Tune.Recipe.frames(500).format(Tune.DAT), 3);
    private final Repertoire ab = SimulatedServer.repertoire(a.in(files, "a"), b.in(files, "b"));
    private final Repertoire ac = SimulatedServer.repertoire(a.in(files, "a"), c.in(files, "c"));

    @AfterEach
    void release() {
        files.releaseAll();
    }

    private SimulatedServer server() {
        return new SimulatedServer(START, files, log, ab);
    }

    /** Runs until a track has just begun. */
    private static void runIntoTrack(SimulatedServer server, int number, double seconds) {
        while (server.onAir() != number || Math.abs(server.secondsIntoTrack() - seconds) > 0.25) {
            server.run(Duration.ofMillis(250));
        }
    }

    @Test
    void takesOverAtTheEndOfTheTrackWithoutAGap() {
        try (SimulatedServer server = server()) {
            runIntoTrack(server, 0, 2);
            server.offer(ac);
            server.run(Duration.ofSeconds(30));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FOLDER);
            assertThat(log.last().edition()).isEqualTo(ac.edition());
            assertThat(server.longestGap()).isLessThan(Duration.ofMillis(100));
            assertThat(server.figures().starved()).isZero();
            assertThat(server.media()).noneMatch(one -> one.rtp().header().marker());
        }
    }

    @Test
    void waitsForTheNextEndOfATrackThatIsFiveSecondsAhead() {
        try (SimulatedServer server = server()) {
            runIntoTrack(server, 0, 9);
            server.offer(ac);
            runIntoTrack(server, 1, 2);

            assertThat(log.reasons()).containsExactly(Reason.START);
            server.run(Duration.ofSeconds(13));
            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FOLDER);
        }
    }

    @Test
    void playsAFileOfTheOldFolderToItsEnd() {
        Repertoire justC = SimulatedServer.repertoire(c.in(files, "c"));
        try (SimulatedServer server = server()) {
            runIntoTrack(server, 0, 2);
            server.offer(justC);
            server.run(Duration.ofSeconds(30));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FOLDER);
            assertThat(server.events).isEmpty();
            assertThat(server.longestGap()).isLessThan(Duration.ofMillis(100));
        }
    }

    @Test
    void findsATrackThatMovedWithinItsFolder() {
        try (SimulatedServer server = server()) {
            runIntoTrack(server, 0, 2);
            files.takeAway("b");
            server.offer(SimulatedServer.repertoire(a.in(files, "a"), b.in(files, "elsewhere/b")));
            server.run(Duration.ofSeconds(30));

            assertThat(log.reasons()).containsExactly(Reason.START);
            assertThat(server.events).isEmpty();
            assertThat(server.figures().starved()).isZero();
        }
    }

    @Test
    void keepsToTheOldEditionWhileTheLogTakesNoRow() {
        try (SimulatedServer server = server()) {
            runIntoTrack(server, 0, 2);
            log.refuse(true);
            server.offer(ac);
            runIntoTrack(server, 1, 2);

            assertThat(server.events).containsExactly("no space left on device");
            assertThat(server.longestGap()).isLessThan(Duration.ofMillis(100));
            log.refuse(false);
            server.run(Duration.ofSeconds(13));
            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FOLDER);
        }
    }

    @Test
    void returnsFromSilenceWithAFolderThatCanBeRead() {
        try (SimulatedServer server = server()) {
            runIntoTrack(server, 0, 2);
            List.of("a", "b").forEach(files::takeAway);
            server.run(Duration.ofSeconds(9));
            server.offer(SimulatedServer.repertoire(c.in(files, "c")));
            server.run(Duration.ofSeconds(1));

            assertThat(server.events).endsWith("silent", "returned");
            assertThat(log.reasons()).containsExactly(Reason.START, Reason.FAULT);
        }
    }

    @Test
    void stepsTheClockAndTakesOverAtOneTrackEnd() {
        try (SimulatedServer server = server()) {
            runIntoTrack(server, 1, 1);
            server.offer(ac);
            server.setWallBy(Duration.ofMinutes(-10));
            server.run(Duration.ofSeconds(20));

            assertThat(log.reasons()).containsExactly(Reason.START, Reason.CLOCK, Reason.FOLDER);
            assertThat(server.longestGap()).isLessThan(Duration.ofMillis(100));
        }
    }

    @Test
    void beginsItsOldLogBeforeTheRowThatIsAboutToBegin() {
        try (SimulatedServer killed = server()) {
            runIntoTrack(killed, 0, 2);
            killed.offer(ac);
            while (log.reasons().size() == 1) {
                killed.run(Duration.ofMillis(10));
            }
            // Killed between the commit of the row and its first packet.
            try (SimulatedServer next = new SimulatedServer(killed.wall(), files, log, ac)) {
                next.run(Duration.ofSeconds(10));

                assertThat(log.reasons()).containsExactly(Reason.START, Reason.FOLDER);
                assertThat(log.last().row().fromFlicks() - Flicks.at(killed.wall())).isPositive();
                assertThat(next.longestGap()).isLessThan(Duration.ofMillis(100));
            }
        }
    }
}
