package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener sees of the client, beside a real server. */
class ClientIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

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
    void listsTheChannelsWithWhatIsOn() {
        Program list = station.client("list");

        assertThat(list.output())
                .anyMatch(line -> line.contains("Bells") && line.contains("Six Bells"))
                .anyMatch(line -> line.contains("Station Voice"));
    }

    @Test
    void listsThemAsJsonForPrograms() {
        Tool.need("python3");
        Program list = station.client("list", "--json", "--for=1s");
        try (Program python =
                Program.start(
                        List.of(
                                "python3",
                                "-c",
                                "import json,sys; l=json.loads(sys.argv[1]);"
                                        + "print(len(l), l[0]['name'], l[0]['port'],"
                                        + " l[0]['payloadType'], l[0]['encrypted'],"
                                        + " l[0]['now']['artist'])",
                                String.join("", list.output())))) {
            assertThat(python.awaitExit(LIMIT)).as(python.transcript()).isZero();
            assertThat(python.output()).containsExactly("4 Bells 5004 14 False Six Bells");
        }
    }

    @Test
    void playsToAWavFileThatOthersCanRead() {
        Tool.need("sox");
        Path wav = folder.resolve("bells.wav");
        station.client("play", "Bells", "--output=wav:" + wav, "--for=4s");

        try (Program sox = Program.start(List.of("sox", wav.toString(), "-n", "stat"))) {
            assertThat(sox.awaitExit(LIMIT)).isZero();
            assertThat(figure(sox, "Length")).isBetween(3.0, 4.2);
            assertThat(figure(sox, "Maximum amplitude")).isBetween(0.05, 0.95);
        }
    }

    @Test
    void recordsWholeFramesThatOthersCanPlay() {
        Tool.need("mpg123");
        Path mp3 = folder.resolve("bells.mp3");
        station.client("record", "1", mp3.toString(), "--for=3s");

        try (Program mpg123 = Program.start(List.of("mpg123", "-t", mp3.toString()))) {
            assertThat(mpg123.awaitExit(LIMIT)).as(mpg123.transcript()).isZero();
            assertThat(mpg123.errors()).noneMatch(line -> line.contains("error"));
        }
    }

    @Test
    void feedsAnotherDecoder() {
        Tool.need("mpg123");
        Path wav = folder.resolve("mpg123.wav");
        station.client("play", "1", "--decoder=mpg123 -q -w " + wav + " -", "--for=3s");

        assertThat(wav).exists();
        assertThat(wav.toFile().length()).isGreaterThan(200_000);
    }

    @Test
    void sendsSamplesToStandardOutput() {
        try (Program raw =
                station.run(
                        List.of(
                                "sh",
                                "-c",
                                "exec \"$0\" play 1 --output=raw:- --for=2s | wc -c",
                                Checkout.carillon().getFirst()))) {
            assertThat(raw.awaitExit(LIMIT)).isZero();
            assertThat(Long.parseLong(raw.output().getFirst().strip()))
                    .isBetween(176_400L, 2 * 176_400L + 100_000);
        }
    }

    @Test
    void namesTheChannelsWhenTheOneAskedForIsNotThere() {
        try (Program play = station.startClient("play", "17", "--output=null")) {
            assertThat(play.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(play.errors())
                    .anyMatch(line -> line.contains("no channel 17"))
                    .anyMatch(line -> line.contains("Night Music"));
        }
    }

    @Test
    void saysWhereItListenedWhenNoServerIsHeard() {
        try (Program list =
                station.startClient("list", "--list-group=239.192.99.1:6700", "--for=500ms")) {
            assertThat(list.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(list.errors()).anyMatch(line -> line.contains("239.192.99.1:6700"));
        }
    }

    @Test
    void leavesNoProcessWhenItIsKilled() {
        Program play = station.startClient("play", "1", "--output=null");
        play.awaitLine("playing 1", LIMIT);
        List<ProcessHandle> children =
                ProcessHandle.of(play.pid()).orElseThrow().descendants().toList();
        assertThat(children).isNotEmpty();

        play.signal("KILL");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        play.close();
    }

    @Test
    void endsWithCodeZeroOnCtrlC() {
        try (Program play = station.startClient("play", "1", "--output=null")) {
            play.awaitLine("playing 1", LIMIT);
            play.signal("INT");
            assertThat(play.awaitExit(Duration.ofSeconds(5))).isZero();
        }
    }

    @Test
    void saysOnceThatThereIsNoSoundDeviceAndWhatToDo() {
        try (Program play = station.run(withoutDevice("play", "1"))) {
            assertThat(play.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(play.errors())
                    .filteredOn(line -> line.contains("no sound device"))
                    .singleElement(STRING)
                    .contains("--output=wav:FILE")
                    .doesNotContain("SourceDataLine", "PCM_SIGNED");
        }
    }

    @Test
    void saysWhatJavaSaysOfTheDeviceWhenAskedTo() {
        try (Program play = station.run(withoutDevice("play", "1", "-v"))) {
            assertThat(play.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(play.errors()).anyMatch(line -> line.contains("Caused by:"));
            assertThat(play.errors()).anyMatch(line -> line.contains("PCM_SIGNED"));
        }
    }

    @Test
    void failsWhenAnotherDecoderNeverPlays() {
        try (Program play = station.startClient("play", "1", "--decoder=false", "--for=60s")) {
            assertThat(play.awaitExit(LIMIT)).isEqualTo(1);
            assertThat(play.errors()).last(STRING).contains("false ended with status 1");
        }
    }

    @Test
    void playAndRecordSayThatTheServerHasEndedAndThatTheChannelIsBack(@TempDir Path own) {
        try (Namespace alone = Namespace.open()) {
            Path library = SampleLibrary.copy(Checkout.medialib(), own.resolve("medialib"), false);
            ServerHome server = ServerHome.of(alone, library, own.resolve("state"));
            try (Program first = server.onAir();
                    Program play = alone.run(Checkout.carillon("play", "1", "--output=null"));
                    Program record =
                            alone.run(Checkout.carillon("record", "1", own + "/bells.mp3"))) {
                play.awaitLine("playing 1 Bells", LIMIT);
                record.awaitLine("recording to", LIMIT);
                first.signal("TERM");
                play.awaitLine("server 127.0.0.1 has ended", LIMIT);
                record.awaitLine("server 127.0.0.1 has ended", LIMIT);
                try (Program _ = server.onAir()) {
                    play.awaitLine("Bells is back", LIMIT);
                    record.awaitLine("Bells is back", LIMIT);
                }
            }
        }
    }

    @Test
    void endsQuietlyWhenWhoeverReadTheRecordingGoes() {
        String both = "{ \"$0\" record 1 - --for=20s; echo \"exit $?\" >&2; } | head -c 2000";
        try (Program record =
                station.run(List.of("sh", "-c", both, Checkout.carillon().getFirst()))) {
            record.awaitExit(LIMIT);
            assertThat(record.errors())
                    .contains("exit 0")
                    .noneMatch(line -> line.contains("Broken pipe"));
        }
    }

    private static List<String> withoutDevice(String... arguments) {
        List<String> words = new ArrayList<>(List.of("env", "ALSA_CONFIG_PATH=/nonexistent"));
        words.addAll(Checkout.carillon(arguments));
        return words;
    }

    private static double figure(Program sox, String name) {
        return sox.errors().stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll(".*: *", ""))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }
}
