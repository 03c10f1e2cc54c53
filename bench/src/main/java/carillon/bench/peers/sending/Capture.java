package carillon.bench.peers.sending;

import carillon.bench.BenchException;
import carillon.bench.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Writes down the heads of all packets that pass loopback, with the kernel's stamps, through
 * tcpdump. It yields to what is measured; a big buffer bridges that.
 */
final class Capture implements AutoCloseable {

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 20;

    private final Path file;
    private final Path complaints;
    private final Program tcpdump;

    private Capture(Path file, Path complaints, Program tcpdump) {
        this.file = file;
        this.complaints = complaints;
        this.tcpdump = tcpdump;
    }

    /** Begins a capture, which is under way on return. */
    static Capture start(Path folder) throws InterruptedException {
        Path file = folder.resolve("capture.pcap");
        Path complaints = folder.resolve("tcpdump.log");
        List<String> words =
                List.of(
                        "nice",
                        "-n",
                        "10",
                        "tcpdump",
                        "--interface=lo",
                        "--snapshot-length=80",
                        "--buffer-size=65536",
                        "--time-stamp-precision=nano",
                        "-n",
                        "-Z",
                        "root",
                        "-w",
                        file.toString(),
                        Broadcast.CAPTURE_FILTER);
        Capture capture = new Capture(file, complaints, Program.withLog(words, complaints));
        capture.awaitBegin();
        return capture;
    }

    private void awaitBegin() throws InterruptedException {
        long end = System.nanoTime() + MOST_PATIENCE.toNanos();
        while (!complaints().contains("listening on")) {
            if (!tcpdump.isAlive() || System.nanoTime() - end > 0) {
                throw new BenchException("tcpdump does not capture: " + complaints());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Ends the capture and says where it is. */
    Path end() {
        tcpdump.close();
        return file;
    }

    /** Packets the kernel could not hand to tcpdump; to be asked after the end. */
    long missed() {
        return complaints()
                .lines()
                .filter(line -> line.endsWith("dropped by kernel"))
                .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .sum();
    }

    private String complaints() {
        try {
            return Files.readString(complaints);
        } catch (IOException e) {
            throw new BenchException("cannot read " + complaints, e);
        }
    }

    @Override
    public void close() {
        tcpdump.close();
    }
}
