package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What passes an interface, written to a file by tcpdump. */
final class WireTap implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Program tcpdump;
    private final Path file;

    private WireTap(Program tcpdump, Path file) {
        this.tcpdump = tcpdump;
        this.file = file;
    }

    /** Begins to capture everything; returns when nothing can be missed any more. */
    static WireTap start(Namespace on, String device, Path file) {
        Tool.need("tcpdump", "tshark");
        List<String> words =
                List.of(
                        "tcpdump",
                        "-Z",
                        "root",
                        "-n",
                        "-U",
                        "--immediate-mode",
                        "-i",
                        device,
                        "-w",
                        file.toString());
        Program tcpdump = on.run(words);
        tcpdump.awaitLine("listening on", LIMIT);
        return new WireTap(tcpdump, file);
    }

    /** Waits until a packet that tcpdump's filter lets through passes an interface. */
    static void awaitPacket(Namespace on, String device, String filter, Duration limit) {
        Tool.need("tcpdump");
        List<String> words = List.of("tcpdump", "-n", "-c", "1", "-i", device, filter);
        try (Program tcpdump = on.run(words)) {
            assertThat(tcpdump.awaitExit(limit)).as(tcpdump.transcript()).isZero();
        }
    }

    /** Ends it, and hands over what was seen. */
    Dissection stop() {
        tcpdump.signal("INT");
        assertThat(tcpdump.awaitExit(LIMIT)).as(tcpdump.transcript()).isZero();
        assertThat(tcpdump.errors()).contains("0 packets dropped by kernel");
        return new Dissection(file);
    }

    @Override
    public void close() {
        tcpdump.close();
    }
}
