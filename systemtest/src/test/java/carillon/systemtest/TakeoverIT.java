package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers of one station, both on the air on one network, and a listener of theirs. */
class TakeoverIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String FIRST = "10.91.0.1";
    private static final String SECOND = "10.91.0.3";

    @TempDir private Path folder;

    @Test
    void isHeardOnWhenOneDiesAndTheOtherGoesOn() {
        try (Lan lan = Lan.open()) {
            lan.server().ip("addr", "add", SECOND + "/24", "dev", "e0");
            Twins twins = Twins.of(lan.server(), lan.server(), folder);
            try (Program first = twins.first().onAir("--interface=" + FIRST);
                    Program play = lan.startClient("play", "1", "--output=null", "--stats")) {
                play.awaitLine("received=[1-9]", LIMIT);
                try (Program second = twins.second().onAir("--interface=" + SECOND)) {
                    // The one that is not needed is told from strangers by its list, and counted.
                    play.awaitLine("rejected=[1-9][0-9]", LIMIT);
                    assertGoesOnWithout(first, play);
                    assertThat(second.isRunning()).isTrue();
                }
            }
        }
    }

    private static void assertGoesOnWithout(Program server, Program play) {
        Stats before = Stats.last(play);
        server.signal("KILL");
        play.letRun(Duration.ofSeconds(9));
        Stats after = Stats.last(play);

        // Some 14 packets a second; the twin stands in after two seconds without any.
        assertThat(after.value("received") - before.value("received")).isGreaterThan(50);
        assertThat(after.value("lost") - before.value("lost")).isLessThan(3 * 14);
        assertThat(after.value("restarts")).isZero();
        assertThat(after.value("decoder_restarts")).isZero();
    }
}
