package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The wall clock of a whole server process is set while it is on the air: libfaketime shows it
 * another time of day, and the true monotonic clock.
 */
class ClockStepIT {

    private static final int TICKS_PER_SECOND = 90_000;
    private static final Duration DOUBT = Duration.ofSeconds(10);
    private static final Duration LONGEST_TRACK = Duration.ofSeconds(3);

    @TempDir private Path folder;

    @Test
    @Tag("long")
    void followsAClockThatIsSetAndGoesOnWithoutGap() {
        Path library = folder.resolve("library");
        SampleLibrary.channel(library, "Bells", 2, 3);
        try (Namespace namespace = Namespace.open()) {
            ServerHome home = home(namespace, library);
            setClock("+3600");
            try (Program server = home.onAir();
                    Capture wire = Capture.start(namespace, folder.resolve("wire.pcap"))) {
                assertThat(home.logRows()).containsExactly("Bells 1 START");
                stepTo("+0", home, server, 2);
                stepTo("+3600", home, server, 3);
                List<Datagram> media = wire.datagrams().stream().filter(Datagram::isMedia).toList();
                assertThat(server.stop(Duration.ofSeconds(5))).isZero();
                judge(media, Drops.saidBy(server.errors()));
            }
            startsBeforeTheNewestRow(home);
        }
    }

    /** Sets the clock, and waits until the log says that the channel has followed. */
    private void stepTo(String offset, ServerHome home, Program server, int row) {
        Instant set = Instant.now();
        setClock(offset);
        Awaitility.await("row " + row)
                .atMost(DOUBT.plus(LONGEST_TRACK).plusSeconds(4))
                .pollInterval(Duration.ofMillis(250))
                .failFast(() -> !server.isRunning())
                .until(() -> home.logRows().size() == row);
        assertThat(Duration.between(set, Instant.now())).isGreaterThan(DOUBT);
        server.letRun(LONGEST_TRACK); // until the row is on the air
    }

    private void startsBeforeTheNewestRow(ServerHome home) {
        setClock("+0");
        try (Program server = home.onAir()) {
            assertThat(server.stop(Duration.ofSeconds(1))).isZero();
        }
        assertThat(home.logRows())
                .containsExactly(
                        "Bells 1 START", "Bells 2 CLOCK", "Bells 3 CLOCK", "Bells 4 CLOCK");
    }

    /** An hour back, then an hour forth, and nothing else to be noticed. */
    private static void judge(List<Datagram> media, long dropped) {
        List<Follower> steps = new ArrayList<>();
        int missing = 0;
        for (int i = 1; i < media.size(); i++) {
            Follower follower = Follower.of(media.get(i - 1), media.get(i));
            assertThat(follower.ahead).as("the index never goes back: %s", follower).isPositive();
            missing += follower.ahead - 1;
            if (Math.abs(follower.stepSeconds()) > 1_800) {
                steps.add(follower);
            }
        }
        assertThat((long) missing).isLessThanOrEqualTo(dropped);
        assertThat(steps).hasSize(2);
        assertStep(steps.get(0), -3_600);
        assertStep(steps.get(1), 3_600);
    }

    private static void assertStep(Follower step, double seconds) {
        assertThat(step.stepSeconds()).isCloseTo(seconds, within(0.3));
        assertThat(step.ahead).as("packets from one to the next over a step").isEqualTo(1);
        assertThat(step.seconds).as("silence at a step").isLessThan(0.3);
    }

    /** How a packet follows the one before it: sequence numbers, time, and time as it says. */
    private record Follower(int ahead, double seconds, double shownSeconds) {

        static Follower of(Datagram before, Datagram packet) {
            int ticks = packet.timestamp() - before.timestamp();
            return new Follower(
                    (short) (packet.sequence() - before.sequence()),
                    (packet.nanos() - before.nanos()) / 1e9,
                    (double) ticks / TICKS_PER_SECOND);
        }

        double stepSeconds() {
            return shownSeconds - seconds;
        }
    }

    private ServerHome home(Namespace namespace, Path library) {
        Map<String, String> liar =
                Map.of(
                        "LD_PRELOAD", fakeTime().toString(),
                        "FAKETIME_TIMESTAMP_FILE", folder.resolve("time").toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        // Else its timed waits return at once, and the JVM waits in circles.
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                        "NO_FAKE_STAT", "1");
        return new ServerHome(namespace, library, folder.resolve("state"), liar);
    }

    /** The library that lies about the time, wherever this architecture keeps it. */
    private static Path fakeTime() {
        Tool.need("faketime");
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(each -> each.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In one step, so that the server never reads half a line. */
    private void setClock(String offset) {
        try {
            Path fresh = Files.writeString(folder.resolve("time.new"), offset + "\n");
            Files.move(fresh, folder.resolve("time"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
