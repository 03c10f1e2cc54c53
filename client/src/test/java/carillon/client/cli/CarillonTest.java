package carillon.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import carillon.cli.Invocation;
import carillon.cli.settings.Program;
import carillon.client.tuner.Stations;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;

@Execution(ExecutionMode.CONCURRENT)
class CarillonTest {

    private static final InetAddress GROUP = InetAddress.ofLiteral("239.192.200.200");

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsTheChannelsOnTheAir() {
        try (OnAirStation _ = OnAirStation.start(list(6841), 2)) {
            assertThat(run(6841, "list", "--for=1500ms")).isZero();
        }

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .matches(
                                                "1  Channel 1  Artist - Track \\d+  MP3 128 kbit/s "
                                                        + " 239.192.241.1:5004"),
                        line -> assertThat(line).startsWith("2  Channel 2  "));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutASubcommandItPrintsTheList() {
        try (OnAirStation _ = OnAirStation.start(list(6842), 1)) {
            assertThat(run(6842)).isZero();
        }

        assertThat(out.toString()).contains("Channel 1");
    }

    @Test
    void theCommandsThatSpeakOfAllKnowAll() {
        assertThat(Carillon.commands().of("generate-manual").getSubcommands()).containsKey("play");
        assertThat(Carillon.commands().of("generate-completion").getSubcommands())
                .containsKey("play");
    }

    @Test
    void listsAsJson() {
        try (OnAirStation _ = OnAirStation.start(list(6843), 1)) {
            assertThat(run(6843, "list", "--json", "--for=1500ms")).isZero();
        }

        assertThat(out.toString())
                .startsWith("[{\"number\":1,\"name\":\"Channel 1\",\"group\":\"239.192.243.1\"")
                .contains("\"server\":\"" + Stations.HOME + "\"");
    }

    @Test
    void saysWhereItListenedWhenNoServerIsHeard() {
        assertThat(run(6844, "list", "--for=50ms")).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "carillon: no server heard on 239.192.200.200:6844 through lo within 50"
                                + " ms");
    }

    @Test
    void printsAnEmptyArrayWhenNoServerIsHeard() {
        assertThat(run(6845, "list", "--json", "--for=50ms")).isEqualTo(1);

        assertThat(out.toString()).isEqualToIgnoringNewLines("[]");
        assertThat(err.toString()).contains("no server heard");
    }

    @Test
    void printsAPlaylist() {
        try (OnAirStation _ = OnAirStation.start(list(6846), 2)) {
            assertThat(run(6846, "m3u")).isZero();
        }

        assertThat(out.toString().lines())
                .containsExactly(
                        "#EXTM3U",
                        "#EXTINF:-1,Channel 1",
                        "rtp://@239.192.246.1:5004",
                        "#EXTINF:-1,Channel 2",
                        "rtp://@239.192.246.2:5004");
    }

    @Test
    void describesAChannel() {
        try (OnAirStation _ = OnAirStation.start(list(6854), 1)) {
            assertThat(run(6854, "sdp", "1")).isZero();
        }

        assertThat(out.toString())
                .startsWith("v=0\r\no=- 1001 1 IN IP4 127.0.0.1\r\ns=Channel 1\r\n")
                .contains("c=IN IP4 239.192.204.1/1\r\n", "m=audio 5004 RTP/AVP 14\r\n")
                .endsWith("\r\n");
    }

    @Test
    void recordsForAWhile() throws Exception {
        Path file = folder.resolve("a.mp3");
        try (OnAirStation _ = OnAirStation.start(list(6847), 1)) {
            assertThat(run(6847, "record", "channel 1", file.toString(), "--for=1s")).isZero();
        }

        assertThat(Files.size(file) % (3 * 417)).isZero();
        assertThat(Files.size(file)).isBetween(20 * 417L, 45 * 417L);
        assertThat(err.toString()).contains("recording to " + file).contains("no gaps");
    }

    @Test
    void playingFailsWhenNothingCame() {
        try (OnAirStation _ = OnAirStation.startSilent(list(6876), 1)) {
            assertThat(run(6876, "play", "1", "--output=null", "--for=1s")).isEqualTo(1);
        }

        assertThat(err.toString()).contains("carillon: nothing of Channel 1 came");
    }

    @Test
    void repeatsOfALongArgumentNoMoreThanItsBeginning() {
        try (OnAirStation _ = OnAirStation.start(list(6877), 1)) {
            assertThat(run(6877, "sdp", "y".repeat(10_000))).isEqualTo(1);
        }

        assertThat(err.toString()).hasSizeLessThan(400).contains("no channel yyyy", "yyy... on");
    }

    @Test
    void aRecordingThatGotNothingFailsAndLeavesNoFile() {
        Path file = folder.resolve("a.mp3");
        try (OnAirStation _ = OnAirStation.startSilent(list(6872), 1)) {
            assertThat(run(6872, "record", "1", file.toString(), "--for=300ms")).isEqualTo(1);
        }

        assertThat(file).doesNotExist();
        assertThat(err.toString())
                .contains("carillon: nothing of Channel 1 came, so nothing was recorded");
    }

    @Test
    void aRecordingThatIsStoppedBeforeAnythingCameIsNoFailure() {
        Path file = folder.resolve("a.mp3");
        try (OnAirStation _ = OnAirStation.startSilent(list(6873), 1)) {
            stopWhenThereIs(file);
            assertThat(run(6873, "record", "1", file.toString(), "--for=20s")).isZero();
        }

        assertThat(file).doesNotExist();
        assertThat(err.toString()).contains("stopped before anything came; nothing was recorded");
    }

    private static void stopWhenThereIs(Path file) {
        Thread command = Thread.currentThread();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    await().until(() -> Files.exists(file));
                    command.interrupt();
                });
    }

    @Test
    void splitsARecordingWhereTracksBegin() throws Exception {
        try (OnAirStation _ = OnAirStation.start(list(6848), 1)) {
            assertThat(run(6848, "record", "1", folder.toString(), "--split", "--for=3s")).isZero();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .hasSizeBetween(2, 3)
                    .allMatch(name -> name.matches("00\\d (Artist - Track \\d+|Channel 1)\\.mp3"))
                    .anyMatch(name -> name.contains("Track"));
        }
    }

    @Test
    void playsIntoAFile() {
        Path file = folder.resolve("a.raw");
        try (OnAirStation _ = OnAirStation.start(list(6849), 1)) {
            int exit = run(6849, "play", "1", "--output=raw:" + file, "--for=2s", "--stats");
            assertThat(exit).as(err.toString()).isZero();
        }

        assertThat(file.toFile().length()).isGreaterThan(44_100);
        assertThat(err.toString())
                .contains("carillon: playing 1 Channel 1 (239.192.249.1:5004)")
                .contains("carillon: now: Artist - Track")
                .containsPattern("stats channel=1 received=\\d+ lost=0 ")
                .containsPattern("first_frame_ms=\\d+\\.\\d first_sound_ms=");
    }

    @Test
    void saysWhichChannelsThereAreWhenOneIsUnknown() {
        try (OnAirStation _ = OnAirStation.start(list(6850), 2)) {
            assertThat(run(6850, "play", "9", "--output=null")).isEqualTo(1);
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        "carillon: no channel 9 on the air; there are:",
                        "  1  Channel 1",
                        "  2  Channel 2");
    }

    @Test
    void aServerThatListsNothingYetIsWaitedFor() {
        try (OnAirStation _ = OnAirStation.start(list(6855), 1, Duration.ofSeconds(5))) {
            assertThat(run(6855, "list")).as(err.toString()).isZero();
        }

        assertThat(out.toString()).startsWith("1  Channel 1");
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "carillon: server 127.0.0.1 lists no channel: waiting up to 10 s more");
    }

    @Test
    void aChannelThatIsNotListedYetIsWaitedFor() {
        try (OnAirStation _ = OnAirStation.start(list(6856), 1, Duration.ofSeconds(5))) {
            assertThat(run(6856, "play", "1", "--output=null", "--for=1s")).isZero();
        }

        assertThat(err.toString().lines())
                .startsWith("carillon: server 127.0.0.1 lists no channel: waiting up to 10 s more")
                .anyMatch(line -> line.startsWith("carillon: playing 1 Channel 1"));
    }

    @Test
    void aListThatIsCutShortSaysThatItIsEmpty() {
        try (OnAirStation _ = OnAirStation.start(list(6857), 1, Duration.ofMinutes(1))) {
            assertThat(run(6857, "list", "--for=1s")).isZero();
        }

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("carillon: server 127.0.0.1 lists no channel");
    }

    @Test
    void aDecoderThatNeverPlaysFailsTheCommand() {
        try (OnAirStation _ = OnAirStation.start(list(6858), 1)) {
            assertThat(run(6858, "play", "1", "--decoder=false", "--for=30s")).isEqualTo(1);
        }

        assertThat(err.toString())
                .containsOnlyOnce("false ended with status 1; nothing was played");
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnlessAskedTo() throws Exception {
        Path file = Files.writeString(folder.resolve("a.wav"), "precious");
        assertThat(run(6859, "play", "1", "--output=wav:" + file)).isEqualTo(1);

        assertThat(err.toString()).contains(file + " is there already", "--force");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aDecoderOwnsItsOutput() {
        assertThat(run(6851, "play", "1", "--decoder=cat", "--output=null")).isEqualTo(2);
        assertThat(run(6851, "play", "1", "--decoder=cat", "--rate=48000")).isEqualTo(2);
        assertThat(err.toString()).contains("--decoder owns its output");
    }

    @Test
    void wrongValuesAreWrongUsage() {
        assertThat(run(6852, "play", "--buffer=11s")).isEqualTo(2);
        assertThat(run(6852, "play", "--output=loud")).isEqualTo(2);
        assertThat(run(6852, "play", "--rate=44000")).isEqualTo(2);
        assertThat(run(6852, "list", "--for=soon")).isEqualTo(2);
        assertThat(run(6852, "record", "1", "-", "--split")).isEqualTo(2);
        assertThat(run(6852, "record", "1")).isEqualTo(2);
        assertThat(run(6852, "tune", "1")).isEqualTo(2);
        assertThat(run("list", "--list-group=10.0.0.1:6700")).isEqualTo(2);
    }

    @Test
    void everyCommandHasHelp() {
        List<String> names = new ArrayList<>(Carillon.commands().all().getSubcommands().keySet());
        for (String name : names) {
            assertThat(run(name, "--help")).as(name).isZero();
        }
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: carillon").contains("--list-group");
    }

    @Test
    void flagsMayStandInTheEnvironment() {
        Map<String, String> environment =
                Map.of("CARILLON_LIST_GROUP", "239.192.200.200:6853", "CARILLON_FOR", "40ms");
        assertThat(run(environment, "list", "--interface=lo")).isEqualTo(1);

        assertThat(err.toString()).contains("239.192.200.200:6853").contains("40 ms");
    }

    private int run(int port, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--interface=lo");
        all.add("--list-group=" + GROUP.getHostAddress() + ":" + port);
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new Invocation(
                        Program.CARILLON.withConfiguration(folder.resolve("none.yaml")),
                        environment)
                .run(this::commands, arguments);
    }

    private CommandLine commands() {
        return Carillon.commands().all().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private static InetSocketAddress list(int port) {
        return new InetSocketAddress(GROUP, port);
    }
}
