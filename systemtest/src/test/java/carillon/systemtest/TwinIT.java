package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers of one station, each on a loopback of its own. */
class TwinIT {

    private static final long MOST_APART_NANOS = 250_000_000;

    @TempDir private Path folder;

    @Test
    @Tag("long")
    void sendsWhatATwinSendsThatWasNeverKilled() {
        try (Namespace here = Namespace.open();
                Namespace there = Namespace.open();
                Captured twins = captured(here, there);
                Program unharmed = twins.unharmed.onAir()) {
            killAtRandomMoments(twins.killed);
            try (Program last = twins.killed.onAir()) {
                last.letRun(Duration.ofSeconds(12));
                assertThat(last.stop(Duration.ofSeconds(2))).isZero();
            }
            assertThat(unharmed.stop(Duration.ofSeconds(2))).isZero();

            List<Datagram> killed = twins.killedWire.datagrams();
            List<Datagram> whole = twins.unharmedWire.datagrams();
            assertSameMedia(killed, whole, Drops.saidBy(unharmed.errors()));
            assertSameReports(killed, whole);
            assertSameRows(killed, whole);
            assertThat(twins.killed.logRows())
                    .containsExactlyInAnyOrderElementsOf(twins.unharmed.logRows());
        }
    }

    private static void killAtRandomMoments(ServerHome home) {
        SplittableRandom random = new SplittableRandom(20260101);
        for (int start = 1; start <= 10; start++) {
            try (Program server = home.start()) {
                server.letRun(Duration.ofMillis(random.nextInt(100, 1_600)));
                server.signal("KILL");
            }
        }
    }

    /** But for packets that a busy machine kept the twin from sending, and that it says so of. */
    private static void assertSameMedia(List<Datagram> killed, List<Datagram> whole, long dropped) {
        Map<String, Datagram> expected = new HashMap<>();
        whole.stream().filter(Datagram::isMedia).forEach(each -> expected.put(each.place(), each));
        List<Datagram> media = killed.stream().filter(Datagram::isMedia).toList();

        assertThat(media.size()).isGreaterThan(600); // four channels of some 14 packets a second
        assertThat(media.stream().map(Datagram::place).filter(at -> !expected.containsKey(at)))
                .as("what the twin did not send")
                .hasSizeLessThanOrEqualTo((int) dropped);
        for (Datagram packet : media) {
            Datagram twin = expected.getOrDefault(packet.place(), packet);
            assertThat(packet.payload()).as(packet.place()).isEqualTo(twin.payload());
            assertThat(Math.abs(packet.nanos() - twin.nanos()))
                    .as("nanoseconds between the twins' %s", packet.place())
                    .isLessThan(MOST_APART_NANOS);
        }
    }

    /** All but the farewells, which are of the instant of leaving. */
    private static void assertSameReports(List<Datagram> killed, List<Datagram> whole) {
        List<ByteBuffer> reports = reports(killed);

        assertThat(reports).hasSizeGreaterThanOrEqualTo(8);
        assertThat(reports(whole)).containsAll(reports);
    }

    private static List<ByteBuffer> reports(List<Datagram> wire) {
        return wire.stream()
                .filter(datagram -> datagram.port() == 5005)
                .map(Datagram::payload)
                .filter(report -> !isFarewell(report))
                .toList();
    }

    private static boolean isFarewell(ByteBuffer report) {
        byte[] bye = {(byte) 0x81, (byte) 203, 0, 1};
        return report.slice(report.limit() - 8, 4).equals(ByteBuffer.wrap(bye));
    }

    private static void assertSameRows(List<Datagram> killed, List<Datagram> whole) {
        List<String> rows = rows(killed);

        assertThat(rows).isNotEmpty();
        assertThat(rows(whole)).containsAll(rows);
    }

    private static List<String> rows(List<Datagram> wire) {
        return wire.stream()
                .filter(Datagram::isList)
                .map(datagram -> ListFrame.body(datagram.payload()))
                .filter(body -> body.contains("\"kind\":\"page\""))
                .map(body -> body.substring(body.indexOf("\"channels\":")))
                // Row by row: a start lists its channels in the midst of a second, when one of two
                // whose tracks end in it may have gone on and the other not.
                .flatMap(Pattern.compile("(?=\\{\"number\":)")::splitAsStream)
                .filter(row -> row.startsWith("{"))
                .map(row -> row.substring(0, row.lastIndexOf("}}") + 2))
                .distinct()
                .toList();
    }

    private Captured captured(Namespace here, Namespace there) {
        Twins twins = Twins.of(there, here, folder);
        return new Captured(
                twins.second(),
                twins.first(),
                Capture.start(here, folder.resolve("killed.pcap")),
                Capture.start(there, folder.resolve("unharmed.pcap")));
    }

    private record Captured(
            ServerHome killed, ServerHome unharmed, Capture killedWire, Capture unharmedWire)
            implements AutoCloseable {

        @Override
        public void close() {
            killedWire.close();
            unharmedWire.close();
        }
    }
}
