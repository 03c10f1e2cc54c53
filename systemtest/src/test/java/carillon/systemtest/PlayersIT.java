package carillon.systemtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard players of other projects hear a station. */
class PlayersIT {

    private static final Duration LIMIT =
            Duration.ofSeconds(90); // an announcement comes every 30 s

    @TempDir private static Path folder;
    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start(folder);
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.close();
        }
    }

    @Test
    void ffmpegHearsAChannelByItsSessionDescription() {
        try (Ffmpeg ffmpeg = Ffmpeg.hear(station.namespace(), station.sdp(1))) {
            ffmpeg.assertHears("44100 Hz, stereo");
        }
    }

    @Test
    void gstreamerHearsAChannelWithTheCommandThatTheStartPrints() {
        Tool.need("gst-launch-1.0");
        String printed =
                station.server().output().stream()
                        .dropWhile(line -> !line.contains("gst-launch-1.0"))
                        .limit(3)
                        .collect(Collectors.joining("\n"));
        String command =
                printed.replace("gst-launch-1.0", "timeout 6 gst-launch-1.0 -m")
                        .replace("autoaudiosink", "level ! fakesink");
        try (Program gstreamer = station.run(List.of("sh", "-c", command))) {
            gstreamer.awaitLine("rms=.*-[0-9]", LIMIT);
        }
    }

    @Test
    void gstreamerHearsAChannelAndItsReports(@TempDir Path own) {
        try (Gstreamer gstreamer =
                Gstreamer.hear(station.namespace(), own, station.firstGroup(), "lo")) {
            gstreamer.assertHears(3, "Bells");
        }
    }

    @Test
    void vlcHearsAChannelByItsGroup(@TempDir Path own) {
        String address = "rtp://@" + station.firstGroup() + ":5004";
        try (Vlc vlc = Vlc.hear(station.namespace(), own, address)) {
            vlc.assertHears(4);
        }
    }
}
