package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the person who runs a server sees of it. */
@Isolated("measures seconds")
class ServeIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @Test
    void saysWhatIsOnTheAirAndWhere() {
        try (RunningStation station = RunningStation.start(folder)) {
            assertThat(station.server().output())
                    .anyMatch(
                            line -> line.matches(" +1  Bells .* 239\\.192\\..*:5004  2 tracks, .*"))
                    .anyMatch(line -> line.contains("Sending on lo (127.0.0.1), ttl 1"))
                    .anyMatch(line -> line.contains("vlc --miface lo rtp://@239.192."))
                    .anyMatch(line -> line.endsWith("carillon play")) // with its folder or without
                    .filteredOn(line -> !line.endsWith("carillon play"))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void endsWithinASecondWhenToldTo() {
        try (RunningStation station = RunningStation.start(folder)) {
            assertThat(station.server().stop(Duration.ofSeconds(1))).isZero();
        }
    }

    @Test
    void endsWithinASecondOnCtrlC() {
        try (RunningStation station = RunningStation.start(folder)) {
            station.server().signal("INT");
            assertThat(station.server().awaitExit(Duration.ofSeconds(1))).isZero();
        }
    }

    @Test
    void goesOnWhereItWasAfterKill9() {
        String identity;
        try (RunningStation station = RunningStation.start(folder)) {
            station.server().signal("KILL");
            identity = station.group(1);
        }
        try (RunningStation again = RunningStation.serve(folder, folder.resolve("medialib"))) {
            assertThat(again.group(1)).isEqualTo(identity);
        }
    }

    @Test
    void guideWithoutALogComputesWhatServePlaysWithTheSameFlags() throws IOException {
        String[] packets = {"--datagram=800", "--frames-per-packet=1"};
        Path library = RunningStation.sampleLibrary(folder);
        Files.writeString(library.resolve("Station Voice/channel.yaml"), "order: shuffle\n");
        try (RunningStation station = RunningStation.serve(folder, library, packets)) {
            String played = guide(station, "state");

            assertThat(guide(station, "none", packets)).isEqualTo(played);
            assertThat(guide(station, "none")).isNotEqualTo(played);
        }
    }

    private static String guide(RunningStation station, String state, String... flags) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "guide",
                                station.folder().resolve("medialib").toString(),
                                "--state=" + station.folder().resolve(state),
                                "--from=2026-12-24T18:00:00Z",
                                "--for=1h",
                                "--json"));
        words.addAll(List.of(flags));
        try (Program guide = station.run(Checkout.carillond(words.toArray(String[]::new)))) {
            assertThat(guide.awaitExit(LIMIT)).as(guide.transcript()).isZero();
            return String.join("\n", guide.output());
        }
    }

    @Test
    void refusesASecondServerOnTheSameStateNamingTheFirst() {
        try (RunningStation station = RunningStation.start(folder);
                Program second =
                        station.run(
                                Checkout.carillond(
                                        "serve",
                                        folder.resolve("medialib").toString(),
                                        "--state",
                                        folder.resolve("state").toString()))) {
            assertThat(second.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(second.errors())
                    .singleElement()
                    .asString()
                    .contains("another server", "pid ", "--state");
        }
    }

    @Test
    void endsWithOneLineWhenThereIsNothingToPlay() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertFails(1, "nothing to play", "serve", empty.toString());
        assertFails(1, "there is no library", "serve", folder.resolve("none").toString());
    }

    @Test
    void answersWrongUsageWithCodeTwo() {
        assertFails(2, "no flag \"--tttl\"; did you mean --ttl?", "serve", "--tttl=1");
        assertFails(2, "'300' is not a number from 0 to 255", "serve", "--ttl=300");
        assertFails(2, "'200' is not a number from 800 to 1472", "serve", "--datagram=200");
        assertFails(2, "no multicast group and port", "serve", "--list-group=10.0.0.1:1");
        assertFails(2, "no room for channels", "serve", "--base-group=239.255.255.255");
        assertFails(2, "say what to do", new String[0]);
        assertFails(2, "it is not there", "serve", "--config=/nonexistent.yaml");
    }

    @Test
    void makesTwoStationsOfTwoCopies() {
        Path other = folder.resolve("other");
        try (RunningStation one = RunningStation.start(folder);
                RunningStation two = RunningStation.start(other)) {
            assertThat(stationOf(folder)).isNotEqualTo(stationOf(other));
            assertThat(one.server().isRunning()).isTrue();
            assertThat(two.server().isRunning()).isTrue();
        }
    }

    private static String stationOf(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("medialib/.carillon/station.yaml")).stream()
                    .filter(line -> line.startsWith("station:"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertFails(int code, String message, String... words) {
        Map<String, String> environment = Map.of("CARILLON_STATE", folder.resolve("s").toString());
        try (Namespace namespace = Namespace.open();
                Program program =
                        Program.start(namespace.inside(Checkout.carillond(words)), environment)) {
            assertThat(program.awaitExit(LIMIT)).as(program.transcript()).isEqualTo(code);
            assertThat(String.join("\n", program.errors())).contains(message);
            assertThat(program.errors()).hasSizeLessThanOrEqualTo(2);
        }
    }
}
