package carillon.systemtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    void ffmpegHearsAChannelThatItFindsBySap() {
        try (Ffmpeg ffmpeg = Ffmpeg.hearAnnounced(station.namespace())) {
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
    void gstreamerHearsAChannel() {
        try (Gstreamer gstreamer =
                Gstreamer.hear(station.namespace(), station.firstGroup(), "lo")) {
            gstreamer.assertHears();
        }
    }

    @Test
    void vlcHearsAChannelByItsGroup() {
        Tool.need("vlc", "setpriv");
        try (Program vlc =
                station.run(
                        asNobody(
                                "timeout",
                                "15",
                                "cvlc",
                                "--no-video",
                                "--run-time=4",
                                "-vv",
                                "--miface=lo",
                                "rtp://@" + station.firstGroup() + ":5004",
                                "--sout=#transcode{acodec=s16l}:std{access=file,mux=wav,dst=/dev/null}",
                                "vlc://quit"))) {
            vlc.awaitLine("MPGA layer:3|mpgatofixed32|mpga", LIMIT);
        }
    }

    @Test
    void vlcFindsAllChannelsBySap() {
        Tool.need("vlc", "setpriv");
        try (Program vlc =
                station.run(
                        asNobody(
                                "timeout",
                                "40",
                                "vlc",
                                "-I",
                                "dummy",
                                "-vv",
                                "--services-discovery=sap"))) {
            vlc.awaitLine("Night Music", LIMIT);
        }
    }

    /** VLC refuses to run as root. */
    private static List<String> asNobody(String... words) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "env",
                                "HOME=/tmp",
                                "setpriv",
                                "--reuid=65534",
                                "--regid=65534",
                                "--clear-groups"));
        all.addAll(List.of(words));
        return all;
    }
}
