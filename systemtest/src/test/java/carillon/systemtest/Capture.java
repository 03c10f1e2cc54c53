package carillon.systemtest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * What tcpdump saw on the loopback of a namespace, from the start on. Other judges can read its
 * file.
 */
final class Capture implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MICROSECONDS_LITTLE_ENDIAN = 0xa1b2c3d4;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int ETHERNET = 14;
    private static final int UDP = 8;
    private static final int TAIL_BYTES = 65_536;
    private static final String END = "end of the capture";

    private final Namespace namespace;
    private final Path file;
    private final Program tcpdump;

    private Capture(Namespace namespace, Path file, Program tcpdump) {
        this.namespace = namespace;
        this.file = file;
        this.tcpdump = tcpdump;
    }

    /** Begins to capture, and returns when nothing will be missed any more. */
    static Capture start(Namespace namespace, Path file) {
        Tool.need("tcpdump");
        List<String> words =
                List.of(
                        "tcpdump",
                        "-i",
                        "lo",
                        "-n",
                        "-U",
                        "-B",
                        "8192",
                        "-Z",
                        "root",
                        "-w",
                        file.toString(),
                        "udp");
        Program tcpdump = Program.start(namespace.inside(words));
        tcpdump.awaitLine("listening on", LIMIT);
        return new Capture(namespace, file, tcpdump);
    }

    /** Ends the capture and returns the file with everything in it that was sent before. */
    Path end() {
        // What the kernel still holds when tcpdump is told to end would be lost.
        List<String> mark = List.of("bash", "-c", "printf '" + END + "' >/dev/udp/127.0.0.1/9");
        try (Program bash = Program.start(namespace.inside(mark))) {
            bash.awaitExit(LIMIT);
        }
        Awaitility.await("the last datagram").atMost(LIMIT).until(this::isComplete);
        tcpdump.signal("INT");
        tcpdump.awaitExit(LIMIT);
        return file;
    }

    private boolean isComplete() throws IOException {
        byte[] captured = Files.readAllBytes(file);
        int from = Math.max(0, captured.length - TAIL_BYTES);
        return new String(captured, from, captured.length - from, ISO_8859_1).contains(END);
    }

    /** Ends the capture and returns what it holds of IPv4, in the order of the wire. */
    List<Datagram> datagrams() {
        try {
            return read(Files.readAllBytes(end()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Datagram> read(byte[] bytes) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (all.getInt(0) != MICROSECONDS_LITTLE_ENDIAN) {
            throw new IOException("no capture of the form that tcpdump writes here");
        }
        all.position(FILE_HEADER);
        List<Datagram> found = new ArrayList<>();
        while (all.remaining() >= RECORD_HEADER) {
            long seconds = Integer.toUnsignedLong(all.getInt());
            long micros = all.getInt();
            int length = all.getInt();
            all.getInt(); // the length on the wire, the same: nothing is cut off
            ByteBuffer frame = all.slice(all.position(), length).order(ByteOrder.BIG_ENDIAN);
            all.position(all.position() + length);
            if (frame.getShort(ETHERNET - 2) == 0x0800) {
                found.add(datagram(seconds * 1_000_000_000 + micros * 1_000, frame));
            }
        }
        return found;
    }

    private static Datagram datagram(long nanos, ByteBuffer frame) throws IOException {
        int header = (frame.get(ETHERNET) & 0x0f) * 4;
        byte[] to = new byte[4];
        frame.get(ETHERNET + 16, to);
        int udp = ETHERNET + header;
        int length = Short.toUnsignedInt(frame.getShort(udp + 4));
        return new Datagram(
                nanos,
                InetAddress.getByAddress(to).getHostAddress(),
                Short.toUnsignedInt(frame.getShort(udp + 2)),
                frame.slice(udp + UDP, length - UDP));
    }

    @Override
    public void close() {
        tcpdump.close();
    }
}
