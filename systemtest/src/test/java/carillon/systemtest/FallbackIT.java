package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways that are taken where the usual ones are not there. */
class FallbackIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @Test
    void isHeardWhenTheJdkSends() {
        Map<String, String> nio = Map.of("JAVA_TOOL_OPTIONS", "-Dcarillon.sender=nio");
        try (Lan lan = Lan.open();
                WireTap capture = lan.capture(folder);
                RunningStation _ =
                        RunningStation.startOn(
                                lan.server(), folder, nio, "--interface=e0", "--ttl=3")) {
            Program play = lan.client("play", "1", "--output=null", "--for=3s", "--stats");
            assertThat(Stats.last(play).value("received")).isGreaterThan(20);
            try (Ffmpeg ffmpeg = Ffmpeg.hear(lan.listener(), lan.sdp(folder, "1"))) {
                ffmpeg.assertHears("44100 Hz, stereo");
            }
            assertThat(capture.stop().values("udp && ip.src == 10.91.0.1", "ip.ttl"))
                    .containsOnly("3");
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
