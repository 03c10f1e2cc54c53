package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station on IPv6: over a wire, on one link, and on loopback. */
class Ipv6IT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LIST = "--list-group=[ff15::6700]:6700";
    private static final String LINK_LIST = "--list-group=[ff12::6700]:6700";

    @TempDir private Path folder;

    @Test
    void isHeardAcrossTheWire() {
        String[] flags = {"--interface=e0", "--base-group=ff15::4:0", LIST, "--ttl=3", "--dscp=46"};
        try (Lan lan = Lan.open();
                WireTap capture = lan.capture(folder);
                RunningStation station = RunningStation.startOn(lan.server(), folder, flags)) {
            Program play = play(lan, LIST);
            try (Ffmpeg ffmpeg = Ffmpeg.hear(lan.listener(), lan.sdp(folder, "1", LIST))) {
                ffmpeg.assertHears("44100 Hz, stereo", station);
            }

            assertMissesOnlyWhatWasDropped(play, station);
            Dissection seen = capture.stop();
            assertThat(seen.values("udp && ipv6.src == fd91::1", "ipv6.tclass.dscp"))
                    .containsOnly("46");
            assertThat(seen.values("udp && ipv6.src == fd91::1", "ipv6.hlim")).containsOnly("3");
            assertThat(seen.values("sap", "ipv6.dst")).containsOnly("ff05::2:7ffe");
            assertThat(seen.values("sap", "sdp.connection_info.address"))
                    .contains("ff15::4:1", "ff15::4:4");
            assertThat(seen.summary("udp && ip")).isEmpty();
            assertThat(seen.summary("_ws.malformed || (udp && _ws.expert)")).isEmpty();
        }
    }

    @Test
    void isHeardByGstreamer() {
        try (Lan lan = Lan.open();
                RunningStation _ =
                        RunningStation.startOn(
                                lan.server(), folder, "--interface=e0", "--base-group=ff15::4:0");
                Gstreamer gstreamer = Gstreamer.hear(lan.listener(), folder, "ff15::4:1", "e0")) {
            gstreamer.assertHears(3, "Bells");
        }
    }

    @Test
    void staysOnTheLinkWhereThereIsNoWiderAddress() {
        try (Lan lan = Lan.open()) {
            lan.server().ip("addr", "del", "fd91::1/64", "dev", "e0");
            lan.listener().ip("addr", "del", "fd91::2/64", "dev", "e0");
            lan.awaitLinkAddresses();
            String[] flags = {"--interface=e0", "--base-group=ff12::4:0", LINK_LIST};
            try (WireTap capture = lan.capture(folder);
                    RunningStation station = RunningStation.startOn(lan.server(), folder, flags)) {
                Program play = play(lan, LINK_LIST);

                assertMissesOnlyWhatWasDropped(play, station);
                Dissection seen = capture.stop();
                assertThat(seen.values("udp.port == 5004", "ipv6.src"))
                        .isNotEmpty()
                        .allMatch(source -> source.startsWith("fe80:"));
                assertThat(seen.values("sap", "ipv6.dst")).containsOnly("ff02::2:7ffe");
            }
        }
    }

    @Test
    void saysThatLoopbackDoesNotCarryItAndEnds() {
        try (Namespace machine = Namespace.machine();
                Program serve =
                        machine.run(
                                Checkout.carillond(
                                        "serve",
                                        RunningStation.sampleLibrary(folder).toString(),
                                        "--state=" + folder.resolve("state"),
                                        "--base-group=ff11::4:0"))) {
            assertThat(serve.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(serve.errors())
                    .singleElement()
                    .asString()
                    .contains(
                            "loopback does not carry multicast to ff11::4:1",
                            "ip -6 route add local ff00::/8 dev lo");
        }
    }

    @Test
    void isHeardOnLoopbackWithTheRouteThatItNamed() {
        String[] flags = {"--base-group=ff11::4:0", LIST};
        try (RunningStation station = RunningStation.start(folder, flags)) {
            assertThat(station.server().output())
                    .anyMatch(line -> line.contains("Sending on lo (::1)"))
                    .anyMatch(line -> line.contains("requests on [ff15::6700]:6700"))
                    .anyMatch(line -> line.contains("rtp://@[ff11::4:1]:5004"));
            Program play =
                    station.client("play", "1", "--output=null", "--for=2s", "--stats", LIST);
            assertThat(Stats.last(play).value("received")).isGreaterThan(15);
        }
    }

    private static Program play(Lan lan, String list) {
        return lan.client("play", "1", "--output=null", "--for=3s", "--stats", list);
    }

    private static void assertMissesOnlyWhatWasDropped(Program play, RunningStation station) {
        assertThat(station.server().stop(LIMIT)).isZero();
        assertThat(Stats.last(play).value("received")).isGreaterThan(20);
        assertThat(Stats.last(play).value("lost"))
                .isLessThanOrEqualTo(Drops.saidBy(station.server().errors()));
    }
}
