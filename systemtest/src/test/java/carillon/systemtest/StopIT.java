package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the programs end: told to, or killed. */
@Isolated("measures seconds")
class StopIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int CHANNELS = 4;

    @TempDir private static Path folder;
    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start(folder.resolve("station"));
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void saysGoodbyeOnEveryChannelTakesTheListBackAndWithdrawsEverySession(
            String signal, @TempDir Path own) {
        Tool.need("tshark");
        try (RunningStation leaving = RunningStation.start(own);
                Capture wire = Capture.start(leaving.namespace(), own.resolve("wire.pcap"))) {
            leaving.server().signal(signal);
            assertThat(leaving.server().awaitExit(Duration.ofSeconds(1))).isZero();

            List<Datagram> list = wire.datagrams().stream().filter(Datagram::isList).toList();
            assertThat(ListFrame.body(list.getLast().payload())).contains("\"farewell\"");
            Path file = own.resolve("wire.pcap");
            assertThat(judged(file, "rtcp.pt == 203", "ip.dst")).hasSize(CHANNELS);
            assertThat(judged(file, "sap.flags.t == 1", "sdp.session_name")).hasSize(CHANNELS);
            assertThat(judged(file, "_ws.malformed", "frame.number")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM,", "INT,", "TERM,mpg123 -t -q -", "INT,mpg123 -t -q -"})
    void theClientEndsWithCodeZeroAndLeavesNoProcess(String signal, String decoder) {
        try (Program play = play(decoder)) {
            List<ProcessHandle> children = children(play);

            play.signal(signal);

            assertThat(play.awaitExit(LIMIT)).isZero();
            await().atMost(LIMIT).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(play.errors()).noneMatch(line -> line.contains("decoder"));
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "mpg123 -t -q -"})
    void aKilledClientLeavesNoDecoder(String decoder) {
        try (Program play = play(decoder)) {
            List<ProcessHandle> children = children(play);

            play.signal("KILL");

            await().atMost(LIMIT).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void aServerThatIsToldToEndWhileItStartsEndsToo(@TempDir Path own) {
        try (Namespace namespace = Namespace.open()) {
            Path library = SampleLibrary.copy(Checkout.medialib(), own.resolve("medialib"), false);
            ServerHome home = ServerHome.of(namespace, library, own.resolve("state"));
            for (int millis = 50; millis <= 450; millis += 100) {
                try (Program server = home.start()) {
                    server.letRun(Duration.ofMillis(millis));
                    server.stop(Duration.ofSeconds(1));
                }
            }
            try (Program server = home.onAir()) {
                assertThat(server.stop(Duration.ofSeconds(1))).isZero();
            }
        }
    }

    private static Program play(String decoder) {
        boolean isOurs = decoder == null || decoder.isEmpty();
        Program play =
                isOurs
                        ? station.startClient("play", "1", "--output=null")
                        : station.startClient("play", "1", "--decoder=" + decoder);
        play.awaitLine("playing 1", LIMIT);
        return play;
    }

    /** The decoder and whatever else the client has started; there is something. */
    private static List<ProcessHandle> children(Program program) {
        ProcessHandle process = ProcessHandle.of(program.pid()).orElseThrow();
        await().atMost(LIMIT).until(() -> process.descendants().findAny().isPresent());
        return process.descendants().toList();
    }

    /** One field of every packet that tshark finds to be so. */
    private static List<String> judged(Path file, String filter, String field) {
        List<String> words =
                List.of(
                        "tshark",
                        "-r",
                        file.toString(),
                        "-d",
                        "udp.port==5005,rtcp",
                        "-Y",
                        filter,
                        "-T",
                        "fields",
                        "-e",
                        field);
        try (Program tshark = Program.start(words)) {
            assertThat(tshark.awaitExit(LIMIT)).as(tshark.transcript()).isZero();
            return tshark.output().stream().distinct().toList();
        }
    }
}
