package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways that are taken where the usual ones are not there. */
@Tag("long")
class FallbackIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--base-group=239.192.9.0, ip.ttl, ip.dsfield.dscp",
        "--base-group=ff15::4:0, ipv6.hlim, ipv6.tclass.dscp"
    })
    void isHeardWhenTheJdkSends(String channels, String reach, String dscp) {
        Map<String, String> nio = Map.of("JAVA_TOOL_OPTIONS", "-Dcarillon.sender=nio");
        String[] flags = {"--interface=e0", "--ttl=3", "--dscp=46", channels};
        try (Lan lan = Lan.open();
                WireTap capture = lan.capture(folder);
                RunningStation station = RunningStation.startOn(lan.server(), folder, nio, flags)) {
            Program play = lan.client("play", "1", "--output=null", "--for=3s", "--stats");
            assertThat(Stats.last(play).value("received")).isGreaterThan(20);
            try (Ffmpeg ffmpeg = Ffmpeg.hear(lan.listener(), lan.sdp(folder, "1"))) {
                ffmpeg.assertHears("44100 Hz, stereo", station);
            }
            Dissection seen = capture.stop();
            assertThat(seen.rows("udp.dstport == 5004", reach, dscp))
                    .containsOnly(List.of("3", "46"));
        }
    }

    @Test
    void feedsFfplay() {
        Tool.need("ffplay");
        Path report = folder.resolve("ffplay.log");
        try (RunningStation station = RunningStation.start(folder);
                Program play =
                        Program.start(
                                station.namespace()
                                        .inside(
                                                Checkout.carillon(
                                                        "play",
                                                        "1",
                                                        "--decoder=ffplay -hide_banner -nodisp -autoexit -i -",
                                                        "--for=6s",
                                                        "--stats")),
                                Map.of(
                                        "SDL_AUDIODRIVER",
                                        "dummy",
                                        "FFREPORT",
                                        "file=" + report + ":level=32"))) {
            assertThat(play.awaitExit(LIMIT)).as(play.transcript()).isZero();
            assertThat(report).content().contains("Audio: mp3", "44100 Hz");
            assertThat(Stats.last(play).value("decoder_restarts")).isZero();
        }
    }

    @Test
    void feedsMpg123() {
        Tool.need("mpg123");
        try (RunningStation station = RunningStation.start(folder)) {
            List<String> words =
                    Checkout.carillon(
                            "play", "1", "--decoder=mpg123 -q -o test -", "--for=5s", "--stats");
            Program play = station.run(words);
            assertThat(play.awaitExit(LIMIT)).as(play.transcript()).isZero();
            assertThat(Stats.last(play).value("received")).isGreaterThan(40);
            assertThat(Stats.last(play).value("decoder_restarts")).isZero();
        }
    }
}
