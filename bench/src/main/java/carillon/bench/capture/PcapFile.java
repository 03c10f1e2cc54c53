package carillon.bench.capture;

import carillon.bench.BenchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A capture of Ethernet frames as tcpdump writes it: the classic format, in either byte order, with
 * stamps in microseconds or nanoseconds.
 *
 * <pre>
 *  file    magic 4 | version 4 | zone 4 | accuracy 4 | snapshot length 4 | link type 4
 *  record  seconds 4 | fraction 4 | captured bytes 4 | bytes on the wire 4 | captured bytes …
 * </pre>
 *
 * A record that is cut off by the end of the file is not there.
 */
public final class PcapFile {

    private static final int NANOS_MAGIC = 0xA1B23C4D;
    private static final int MICROS_MAGIC = 0xA1B2C3D4;
    private static final int ETHERNET = 1;
    private static final int HEADER_BYTES = 24;
    private static final int RECORD_HEADER_BYTES = 16;

    private final ByteBuffer bytes;
    private final int nanosPerFraction;

    private PcapFile(ByteBuffer bytes, int nanosPerFraction) {
        this.bytes = bytes;
        this.nanosPerFraction = nanosPerFraction;
    }

    /**
     * Opens a capture of at most 2 GiB.
     *
     * @throws BenchException if it cannot be read or is none
     */
    public static PcapFile open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException e) {
            throw new BenchException("cannot read the capture " + file, e);
        }
    }

    /**
     * A capture in memory, from position to limit.
     *
     * @throws BenchException if it is none
     */
    static PcapFile of(ByteBuffer capture) {
        ByteBuffer bytes = capture.slice();
        if (bytes.limit() < HEADER_BYTES) {
            throw new BenchException("a capture of " + bytes.limit() + " bytes");
        }
        ByteOrder order = order(bytes);
        bytes.order(order);
        if (bytes.getInt(20) != ETHERNET) {
            throw new BenchException("a capture of link type " + bytes.getInt(20));
        }
        return new PcapFile(bytes, bytes.getInt(0) == NANOS_MAGIC ? 1 : 1_000);
    }

    private static ByteOrder order(ByteBuffer bytes) {
        int big = bytes.order(ByteOrder.BIG_ENDIAN).getInt(0);
        if (big == NANOS_MAGIC || big == MICROS_MAGIC) {
            return ByteOrder.BIG_ENDIAN;
        }
        int little = Integer.reverseBytes(big);
        if (little == NANOS_MAGIC || little == MICROS_MAGIC) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        throw new BenchException("no capture: it begins with %08x".formatted(big));
    }

    /** Hands over the RTP packets in the order in which they were captured; others are left out. */
    public void forEachRtp(Consumer<SeenPacket> each) {
        int at = HEADER_BYTES;
        while (bytes.limit() - at >= RECORD_HEADER_BYTES) {
            int captured = bytes.getInt(at + 8);
            int frame = at + RECORD_HEADER_BYTES;
            if (captured < 0 || captured > bytes.limit() - frame) {
                return;
            }
            long nanos =
                    Integer.toUnsignedLong(bytes.getInt(at)) * 1_000_000_000L
                            + (long) bytes.getInt(at + 4) * nanosPerFraction;
            RtpInEthernet.parse(nanos, bytes.slice(frame, captured)).ifPresent(each);
            at = frame + captured;
        }
    }
}
