package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody can send to a station and its listeners does them no harm. */
class GarbageIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LIST = "239.192.67.1:6700";
    private static final int MOST_GROWTH_KILOBYTES =
            128 * 1024; // its heap may grow before it is swept

    @TempDir private static Path folder;
    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start(folder);
        station.client("--version");
    }

    @AfterAll
    static void stop() {
        if (station != null) {
            station.close();
        }
    }

    @Test
    @Tag("long")
    void nobodyNoticesTenSecondsOfGarbage() {
        String group = station.group(1);
        try (Program play = station.startClient("play", "1", "--output=null", "--stats")) {
            play.awaitLine("playing 1", LIMIT);
            noise(
                    "garbage",
                    20_000,
                    10_000,
                    LIST,
                    group + ":5004",
                    group + ":5005",
                    "239.195.255.255:9875");

            assertThat(play.isRunning()).as(play.transcript()).isTrue();
            assertThat(play.stop(Duration.ofSeconds(5))).as(play.transcript()).isZero();
            assertThat(play.errors())
                    .noneMatch(line -> line.startsWith("\tat "))
                    .filteredOn(line -> line.startsWith("stats "))
                    .last()
                    .asString()
                    .contains(" lost=0 ", " restarts=0 ", " malformed=0 ", " rejoins=0 ");
        }
        assertThat(station.client("list").output()).anyMatch(line -> line.contains("Bells"));
        assertThat(station.server().errors()).noneMatch(line -> line.contains("error"));
    }

    @Test
    void answersAtMostFiveTimesASecond() {
        try (Capture wire = Capture.start(station.namespace(), folder.resolve("answers.pcap"))) {
            noise("requests", 500, 4_000, LIST);

            List<Long> beacons =
                    wire.datagrams().stream()
                            .filter(Datagram::isList)
                            .filter(each -> each.payload().getInt(0) == 0x43524c4e)
                            .filter(each -> ListFrame.body(each.payload()).contains("\"beacon\""))
                            .map(Datagram::nanos)
                            .toList();
            assertThat(beacons).hasSizeGreaterThan(10);
            for (int i = 0; i + 7 < beacons.size(); i++) {
                // Five answers and the round of the second; an eighth is of another second.
                assertThat(beacons.get(i + 7) - beacons.get(i)).isGreaterThan(950_000_000L);
            }
        }
    }

    @Test
    void tenThousandForgedStationsDoNotFillTheMemoryOfAListener() throws IOException {
        try (Program play = station.startClient("play", "1", "--output=null")) {
            play.awaitLine("playing 1", LIMIT);
            noise("stations", 2_000, 1_000, LIST);
            long before = residentKilobytes(play);
            noise("stations", 10_000, 2_000, LIST);

            assertThat(residentKilobytes(play) - before).isLessThan(MOST_GROWTH_KILOBYTES);
            assertThat(play.isRunning()).as(play.transcript()).isTrue();
        }
        assertThat(station.client("list").output()).anyMatch(line -> line.contains("Bells"));
    }

    private static void noise(String kind, int count, int millis, String... destinations) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Noise.class.getName()));
        words.addAll(List.of(kind, Integer.toString(count), Integer.toString(millis)));
        words.addAll(List.of(destinations));
        try (Program noise = station.run(words)) {
            assertThat(noise.awaitExit(LIMIT)).as(noise.transcript()).isZero();
        }
    }

    private static long residentKilobytes(Program program) throws IOException {
        Path status = Path.of("/proc", Long.toString(program.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
