package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups that belong to one sender, and others who send to them. */
class SourceSpecificIT {

    private static final String FORGER = "10.91.0.9";
    private static final String FORGED = "udp.dstport == 5004 && ip.src == " + FORGER;

    @TempDir private Path folder;
    @AutoClose private final Lan lan = Lan.open();

    @Test
    void namesTheSourceInListAndDescription() {
        try (RunningStation _ = start("--base-group=232.1.1.0")) {
            assertThat(String.join("", lan.client("list", "--json", "--for=2s").output()))
                    .contains("\"group\":\"232.1.1.1\",\"source\":\"10.91.0.1\"");
            assertThat(lan.client("sdp", "1").output())
                    .contains("a=source-filter: incl IN IP4 232.1.1.1 10.91.0.1");
        }
    }

    @Test
    void isHeardByFfmpegAlone() {
        try (RunningStation station = start("--base-group=232.1.1.0");
                WireTap capture = lan.capture(folder)) {
            try (Ffmpeg ffmpeg = Ffmpeg.hear(lan.listener(), lan.sdp(folder, "1"))) {
                ffmpeg.assertHears("44100 Hz, stereo", station);
            }
            assertThat(capture.stop().summary("igmp"))
                    .anyMatch(line -> line.contains("232.1.1.1, new source {10.91.0.1}"));
        }
    }

    @Test
    void isNotDisturbedByAnotherSender() {
        try (RunningStation station = start("--base-group=232.1.1.0");
                Program _ = forge("232.1.1.1");
                WireTap capture = lan.capture(folder)) {
            Program play = play();

            assertThat(capture.stop().count(FORGED)).as("forged packets").isGreaterThan(20);
            assertThat(Stats.last(play).value("received")).isGreaterThan(20);
            assertLostOnlyWhatWasDropped(play, station);
            assertThat(refused(play)).as("what the kernel let through").isZero();
        }
    }

    @Test
    void refusesAnotherSenderOfAnOrdinaryGroup() {
        try (RunningStation station = start("--base-group=239.192.9.0");
                Program _ = forge("239.192.9.1");
                WireTap capture = lan.capture(folder)) {
            Program play = play();

            assertThat(capture.stop().count(FORGED)).as("forged packets").isGreaterThan(20);
            assertThat(Stats.last(play).value("received")).isGreaterThan(20);
            assertLostOnlyWhatWasDropped(play, station);
            assertThat(refused(play)).isGreaterThan(20);
        }
    }

    @Test
    void worksTheSameOverIpv6() {
        try (RunningStation station = start("--base-group=ff35::4:0")) {
            assertThat(lan.client("sdp", "1").output())
                    .anyMatch(line ->
                            line.matches("a=source-filter: incl IN IP6 ff35::4:1 fd91:.*:1"));
            Program play = play();
            assertThat(Stats.last(play).value("received")).isGreaterThan(20);
            try (Ffmpeg ffmpeg = Ffmpeg.hear(lan.listener(), lan.sdp(folder, "1"))) {
                ffmpeg.assertHears("44100 Hz, stereo", station);
            }
        }
    }

    private static void assertLostOnlyWhatWasDropped(Program play, RunningStation station) {
        long lost = Stats.last(play).value("lost");
        Drops.awaitSaidBy(
                station.server(), dropped -> assertThat(lost).isLessThanOrEqualTo(dropped));
    }

    private RunningStation start(String baseGroup) {
        return RunningStation.startOn(lan.server(), folder, "--interface=e0", baseGroup);
    }

    private Program play() {
        return lan.client("play", "1", "--output=null", "--for=4s", "--stats");
    }

    private static long refused(Program play) {
        return Stats.last(play).value("rejected") + Stats.last(play).value("stray");
    }

    /** A tone from another address of the same network, as RTP of the same payload type. */
    private Program forge(String group) {
        Tool.need("ffmpeg");
        lan.server().ip("addr", "add", FORGER + "/24", "dev", "e0");
        Program ffmpeg =
                lan.server()
                        .run(
                                List.of(
                                        "ffmpeg",
                                        "-nostdin",
                                        "-loglevel",
                                        "error",
                                        "-re",
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "sine=1000:d=60",
                                        "-c:a",
                                        "libmp3lame",
                                        "-f",
                                        "rtp",
                                        "rtp://" + group + ":5004?localaddr=" + FORGER));
        String filter = "udp port 5004 and src host " + FORGER;
        WireTap.awaitPacket(lan.listener(), "e0", filter, Duration.ofSeconds(10));
        return ffmpeg;
    }
}
