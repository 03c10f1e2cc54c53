package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that goes and comes, and changes, while a station is on the air and heard. */
@Tag("long")
class OutageIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String CANNOT = "cannot send on e0";

    @TempDir private Path folder;
    @AutoClose private final Lan lan = Lan.open();

    @Test
    void comesBackWithItsInterface() {
        try (RunningStation station = start("--interface=e0");
                Program play = play()) {
            lan.server().ip("link", "set", "e0", "down");
            station.server().awaitLine(CANNOT, LIMIT);
            awaitPause(play);
            station.server().awaitLine(CANNOT + ".* datagrams in 1[0-9] s", LIMIT);
            assertThat(count(station, CANNOT)).isEqualTo(2);

            lan.server().ip("link", "set", "e0", "up");
            station.server().awaitLine("sending on e0 .* again; lost: .* datagrams in", LIMIT);
            awaitGoingOn(play);
        }
    }

    @Test
    void saysWhatToDoWhenThePacketsAreTooLongForTheInterface() {
        try (RunningStation station = start("--interface=e0")) {
            lan.server().ip("link", "set", "e0", "mtu", "1000");

            String said = station.server().awaitLine(CANNOT, LIMIT);
            assertThat(said).contains("too long").contains("--datagram");
        }
    }

    @Test
    void isHeardAgainWhenTheListenersInterfaceComesBack() {
        try (RunningStation _ = start("--interface=e0");
                Program play = play()) {
            lan.listener().ip("link", "set", "e0", "down");
            awaitPause(play);

            lan.listener().ip("link", "set", "e0", "up");
            awaitGoingOn(play);
        }
    }

    @Test
    void followsItsAddress() {
        try (RunningStation station = start("--interface=e0");
                Program play = play()) {
            moveToAnotherAddress();
            station.server().awaitLine("network changed: sending on e0 .10.91.0.7.", LIMIT);
            awaitGoingOn(play);
        }
    }

    @Test
    void followsItsAddressOnGroupsThatBelongToIt() {
        try (RunningStation station = start("--interface=e0", "--base-group=232.1.1.0");
                Program play = play()) {
            moveToAnotherAddress();
            station.server().awaitLine("network changed: sending on e0 .10.91.0.7.", LIMIT);
            assertThat(String.join("", lan.client("list", "--json", "--for=3s").output()))
                    .contains("\"source\":\"10.91.0.7\"");
            awaitGoingOn(play);
        }
    }

    @Test
    void staysAtItsAddressWhenAnotherIsAdded() {
        try (RunningStation station = start("--interface=e0");
                Program play = play()) {
            lan.server().ip("addr", "add", "10.91.0.7/24", "dev", "e0");
            awaitGoingOn(play);

            assertThat(count(station, "network changed")).isZero();
        }
    }

    @Test
    void followsTheDefaultRoute() {
        lan.server().connect(lan.listener(), "e1", 92);
        try (RunningStation station = start("--interface=auto");
                Program play = play()) {
            assertThat(station.server().output())
                    .anyMatch(line -> line.contains("Sending on e0 (10.91.0.1)"));
            lan.server().ip("route", "replace", "default", "via", "10.92.0.2");

            station.server().awaitLine("network changed: sending on e1 .10.92.0.1.", LIMIT);
            awaitGoingOn(play);
        }
    }

    private RunningStation start(String... flags) {
        return RunningStation.startOn(lan.server(), folder, flags);
    }

    private Program play() {
        Program play = lan.startClient("play", "1", "--output=null", "--stats");
        play.awaitLine("received=[1-9][0-9]", LIMIT);
        return play;
    }

    private void moveToAnotherAddress() {
        lan.server().ip("addr", "add", "10.91.0.7/24", "dev", "e0");
        lan.server().ip("addr", "del", "10.91.0.1/24", "dev", "e0");
        // A second address of a network goes with the first.
        lan.server().ip("addr", "replace", "10.91.0.7/24", "dev", "e0");
    }

    private static long count(RunningStation station, String what) {
        return station.server().errors().stream().filter(line -> line.contains(what)).count();
    }

    /** Waits until nothing was received for more than a second. */
    private static void awaitPause(Program play) {
        AtomicLong before = new AtomicLong(-1);
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(1_500))
                .until(() -> before.getAndSet(received(play)) == received(play));
    }

    private static void awaitGoingOn(Program play) {
        long before = received(play);
        await().atMost(LIMIT).until(() -> received(play) > before + 40);
        assertThat(play.isRunning()).isTrue();
    }

    private static long received(Program play) {
        return Stats.last(play).value("received");
    }
}
