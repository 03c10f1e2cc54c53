package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Standard players of other projects hear a station. */
class PlayersIT {

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
            ffmpeg.assertHears("44100 Hz, stereo", station);
        }
    }

    @TestFactory
    Stream<DynamicTest> isHeardWithEveryCommandThatTheStartPrints(@TempDir Path own) {
        Tool.need("vlc", "ffplay", "gst-launch-1.0", "setpriv");
        List<String> printed = printedCommands();
        assertThat(printed).hasSize(4);
        Ear ear = Ear.open(own);
        return printed.stream()
                .map(command -> dynamicTest(command, () -> assertIsHeard(command, ear)))
                .onClose(ear::close);
    }

    private static List<String> printedCommands() {
        String lines =
                station.server().output().stream()
                        .dropWhile(line -> !line.startsWith("Listen here with one of"))
                        .skip(1)
                        .takeWhile(line -> line.startsWith("  "))
                        .collect(Collectors.joining("\n"));
        return List.of(lines.replace("\\\n", " ").strip().split("\n"));
    }

    private static void assertIsHeard(String command, Ear ear) {
        List<String> shell = List.of("sh", "-c", "exec " + command.strip());
        // VLC refuses to run as root.
        List<String> words =
                command.contains("vlc") ? Checkout.asNobody(shell.toArray(String[]::new)) : shell;
        long before = ear.now();
        try (Program player = station.run(words, ear.environment())) {
            ear.awaitSound(before, 1, player);
        }
    }

    @Test
    void gstreamerHearsAChannelAndItsReports(@TempDir Path own) {
        try (Gstreamer gstreamer =
                Gstreamer.hear(station.namespace(), own, station.group(1), "lo")) {
            gstreamer.assertHears(3, "Bells");
        }
    }

    @Test
    void vlcHearsAChannelByItsGroup(@TempDir Path own) {
        String address = "rtp://@" + station.group(1) + ":5004";
        try (Vlc vlc = Vlc.hear(station.namespace(), own, address)) {
            vlc.assertHears(4);
        }
    }
}
