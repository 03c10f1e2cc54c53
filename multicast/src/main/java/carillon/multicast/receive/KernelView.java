package carillon.multicast.receive;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What Linux tells of its receive buffers: their limit, and the datagrams it threw away because one
 * was full, which is the last column of {@code /proc/net/udp} and {@code udp6}.
 *
 * <pre>
 *   sl  local_address rem_address ... uid timeout inode ref pointer drops
 *   12: 0143C0EF:1A2C 00000000:0000  ...  0      0   18113  2   0      7
 * </pre>
 *
 * An address is written as 32-bit words in the machine's byte order, in hexadecimal; the inode
 * tells our sockets from those of other processes bound alike.
 */
final class KernelView {

    private static final int INODE_COLUMN = 9;
    private static final int DROPS_COLUMN = 12;
    private static final String SOCKET_LINK = "socket:[";

    private final Path proc;

    /** Reads below the given directory, which is {@code /proc} but in tests. */
    KernelView(Path proc) {
        this.proc = proc;
    }

    /**
     * Drops of this process's sockets bound to the group and port, since each was opened; 0 where
     * the system does not tell.
     */
    long drops(InetAddress group, int port) {
        String table = group instanceof Inet6Address ? "net/udp6" : "net/udp";
        try {
            String local = hex(group) + String.format(":%04X", port);
            Set<String> ours = socketInodes();
            return Files.readAllLines(proc.resolve(table)).stream()
                    .map(line -> List.of(line.trim().split("\\s+", -1)))
                    .filter(row -> row.size() > DROPS_COLUMN && row.get(1).equals(local))
                    .filter(row -> ours.contains(row.get(INODE_COLUMN)))
                    .mapToLong(row -> Long.parseLong(row.get(DROPS_COLUMN)))
                    .sum();
        } catch (IOException | NumberFormatException e) {
            return 0; // not Linux, or a kernel that writes the table differently
        }
    }

    /** {@code net.core.rmem_max}; 0 where the system does not tell. */
    long maxReceiveBufferBytes() {
        try {
            return Long.parseLong(Files.readString(proc.resolve("sys/net/core/rmem_max")).trim());
        } catch (IOException | NumberFormatException e) {
            return 0; // not Linux, or a container that hides it
        }
    }

    private Set<String> socketInodes() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> descriptors =
                Files.newDirectoryStream(proc.resolve("self/fd"))) {
            for (Path descriptor : descriptors) {
                addInode(descriptor, inodes);
            }
        }
        return inodes;
    }

    private static void addInode(Path descriptor, Set<String> to) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            if (target.startsWith(SOCKET_LINK)) {
                to.add(target.substring(SOCKET_LINK.length(), target.length() - 1));
            }
        } catch (IOException e) {
            // A descriptor closed since it was listed: no socket of ours any more.
        }
    }

    private static String hex(InetAddress address) {
        ByteBuffer words = ByteBuffer.wrap(address.getAddress()).order(ByteOrder.nativeOrder());
        StringBuilder text = new StringBuilder();
        while (words.hasRemaining()) {
            text.append(HexFormat.of().withUpperCase().toHexDigits(words.getInt()));
        }
        return text.toString();
    }
}
