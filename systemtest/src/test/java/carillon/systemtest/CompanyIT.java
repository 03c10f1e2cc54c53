package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several clients, a server that starts again, and several stations, on one network. */
@Tag("long")
class CompanyIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int TRIES = 5;

    @TempDir private Path folder;
    @AutoClose private final Lan lan = Lan.open();

    @Test
    void feedsTwoClientsOfOneMachine() {
        try (RunningStation _ = start("--interface=e0");
                Program one = play();
                Program other = play()) {
            awaitGoingOn(one);
            awaitGoingOn(other);
            assertThat(Stats.last(one).value("stray")).isZero();
            assertThat(Stats.last(other).value("stray")).isZero();
        }
    }

    @Test
    void followsAServerThatStartsAgain() {
        try (RunningStation station = start("--interface=e0")) {
            try (Program play = play()) {
                station.server().signal("KILL");
                try (RunningStation _ = start("--interface=e0")) {
                    awaitGoingOn(play);
                }
            }
        }
    }

    @Test
    void reportsAStationOnTheSameGroups() {
        Path other = folder.resolve("other");
        try (RunningStation station = start("--interface=e0", "--base-group=239.192.8.0");
                RunningStation second =
                        RunningStation.startOn(
                                lan.listener(),
                                other,
                                "--interface=e0",
                                "--base-group=239.192.8.0")) {
            assertReports(station, "10.91.0.2");
            assertReports(second, "10.91.0.1");
        }
    }

    @Test
    void aNumberThatTwoStationsHaveIsNeverTakenForEither() {
        Path other = folder.resolve("other");
        try (RunningStation _ = start("--interface=e0");
                RunningStation _ =
                        RunningStation.startOn(lan.listener(), other, "--interface=e0")) {
            for (int i = 0; i < TRIES; i++) {
                assertIsAmbiguous(lan.startClient("sdp", "1"));
                assertThat(lan.client("m3u").output()).as("a channel is two lines").hasSize(17);
            }
            assertIsAmbiguous(lan.startClient("play", "1", "--output=null", "--for=2s"));
        }
    }

    private static void assertIsAmbiguous(Program client) {
        assertThat(client.awaitExit(LIMIT)).as(client.transcript()).isEqualTo(2);
        assertThat(client.errors()).anyMatch(line -> line.contains("1 may be any of:"));
    }

    private static void assertReports(RunningStation station, String address) {
        assertThat(station.server().awaitLine("ours too", LIMIT))
                .contains("at " + address, "239.192.8.1", "--base-group");
    }

    private RunningStation start(String... flags) {
        return RunningStation.startOn(lan.server(), folder, flags);
    }

    private Program play() {
        Program play = lan.startClient("play", "1", "--output=null", "--stats");
        play.awaitLine("received=[1-9][0-9]", LIMIT);
        return play;
    }

    private static void awaitGoingOn(Program play) {
        long before = Stats.last(play).value("received");
        await().atMost(LIMIT).until(() -> Stats.last(play).value("received") > before + 40);
    }
}
