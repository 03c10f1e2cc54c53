package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station that sends on a network, and what a machine across the wire has of it. */
class WireIT {

    private static final String OURS = "udp && ip.src == " + Lan.SERVER_ADDRESS;

    @TempDir private Path folder;
    @AutoClose private final Lan lan = Lan.open();

    @Test
    void marksEveryDatagramWithTheReachAndClassItIsTold() {
        try (WireTap capture = lan.capture(folder);
                RunningStation station = start("--interface=e0", "--ttl=3", "--dscp=46")) {
            assertHeardAcross(station);
            WireTap.awaitPacket(lan.listener(), "e0", "udp port 5005", Duration.ofSeconds(10));
            station.server().stop(Duration.ofSeconds(5));

            Dissection seen = capture.stop();
            assertThat(seen.values(OURS, "udp.dstport")).contains("5004", "5005", "6700", "9875");
            assertThat(seen.values(OURS, "ip.ttl")).containsOnly("3");
            assertThat(seen.values(OURS, "ip.dsfield.dscp")).containsOnly("46");
        }
    }

    @Test
    void sendsThroughTheInterfaceOfAnAddress() {
        try (RunningStation station = start("--interface=" + Lan.SERVER_ADDRESS)) {
            assertSendsOnTheNetwork(station);
            assertHeardAcross(station);
        }
    }

    @Test
    void prefersTheNetworkToTheBridgeOfContainers() {
        Namespace server = lan.server();
        server.ip("link", "add", "docker0", "type", "veth", "peer", "name", "container");
        server.ip("link", "set", "container", "up");
        server.ip("addr", "add", "172.17.0.1/16", "dev", "docker0");
        server.ip("link", "set", "docker0", "up");
        server.ip("route", "replace", "default", "dev", "docker0");

        try (RunningStation station = start("--interface=auto")) {
            assertSendsOnTheNetwork(station);
            assertHeardAcross(station);
        }
    }

    private RunningStation start(String... flags) {
        return RunningStation.startOn(lan.server(), folder, flags);
    }

    private static void assertSendsOnTheNetwork(RunningStation station) {
        assertThat(station.server().output())
                .anyMatch(line -> line.contains("Sending on e0 (" + Lan.SERVER_ADDRESS + ")"));
    }

    private void assertHeardAcross(RunningStation station) {
        assertThat(lan.client("list", "--for=2s").output())
                .anyMatch(line -> line.contains("Night Music"));
        Program play = lan.client("play", "Bells", "--output=null", "--for=3s", "--stats");
        assertThat(Stats.last(play).value("received")).isGreaterThan(20);
        long lost = Stats.last(play).value("lost");
        Drops.awaitSaidBy(
                station.server(), dropped -> assertThat(lost).isLessThanOrEqualTo(dropped));
    }
}
