package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of a station that sends on loopback is seen on the network: nothing. A listener's membership
 * reports (IGMP, MLD) are another matter: a client listens on the network unless it is told not to,
 * and says so there as every host does.
 */
class ReachIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DATAGRAMS = "udp || tcp || ip.flags.mf == 1 || ip.frag_offset > 0";
    private static final String MEMBERSHIP = "igmp || icmpv6";

    @TempDir private Path folder;
    @AutoClose private final Lan lan = Lan.open();

    @Test
    void keepsEverythingInsideWhileNobodyListens() {
        try (WireTap capture = lan.capture(folder);
                RunningStation station =
                        RunningStation.startOn(lan.server(), folder, "--sap=all")) {
            awaitReports(station);
            assertThat(station.server().stop(LIMIT)).isZero(); // goodbyes and deletions too

            Dissection seen = capture.stop();
            assertThat(seen.summary(DATAGRAMS)).isEmpty();
            assertThat(seen.summary("igmp")).isEmpty();
        }
    }

    @Test
    void keepsEverythingInsideWhileSomebodyListensHere() {
        try (WireTap capture = lan.capture(folder);
                RunningStation station = RunningStation.startOn(lan.server(), folder)) {
            station.client("list", "--for=1s");
            station.client("play", "1", "--output=null", "--for=6s");
            assertThat(station.server().stop(LIMIT)).isZero();

            Dissection seen = capture.stop();
            assertThat(seen.summary(DATAGRAMS)).isEmpty();
            assertThat(seen.count("igmp")).as("the client listens on the network").isPositive();
            assertThat(seen.summary("ip && !(" + MEMBERSHIP + ")")).isEmpty();
        }
    }

    @Test
    void keepsIpv6InsideToo() {
        lan.server().ip("-6", "route", "add", "local", "ff00::/8", "dev", "lo");
        String list = "--list-group=[ff15::6700]:6700";
        try (WireTap capture = lan.capture(folder);
                RunningStation station =
                        RunningStation.startOn(lan.server(), folder, "--base-group=auto6", list)) {
            station.client("list", "--for=1s", list);
            Program play =
                    station.client("play", "1", "--output=null", "--for=6s", "--stats", list);
            assertThat(Stats.last(play).value("received")).isPositive();
            assertThat(station.server().stop(LIMIT)).isZero();

            assertThat(capture.stop().summary(DATAGRAMS)).isEmpty();
        }
    }

    @Test
    void asksNobodyOnTheNetworkForTheList() {
        try (WireTap capture = lan.capture(folder);
                Program list = lan.server().run(Checkout.carillon("list", "--for=2s"))) {
            assertThat(list.awaitExit(LIMIT)).as(list.transcript()).isEqualTo(1);

            assertThat(capture.stop().summary(DATAGRAMS)).isEmpty();
        }
    }

    @Test
    void asksOnTheNetworkThatItIsTold() {
        try (WireTap capture = lan.capture(folder);
                Program list =
                        lan.server().run(Checkout.carillon("list", "--interface=e0", "--for=2s"))) {
            assertThat(list.awaitExit(LIMIT)).as(list.transcript()).isEqualTo(1);

            assertThat(capture.stop().count("udp.dstport == 6700")).isPositive();
        }
    }

    // By the first report media, lists and announcements have been sent too.
    private void awaitReports(RunningStation station) {
        WireTap.awaitPacket(station.namespace(), "lo", "udp port 5005", LIMIT);
    }
}
