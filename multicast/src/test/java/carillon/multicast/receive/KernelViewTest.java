package carillon.multicast.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against tables as Linux writes them on a little-endian machine. */
class KernelViewTest {

    private static final String UDP =
            """
               sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
              812: 0143C0EF:1A2C 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 18113 2 0000000000000000 7
              812: 0143C0EF:1A2C 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 18114 2 0000000000000000 30
              812: 0143C0EF:1A2C 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 99999 2 0000000000000000 500
              812: 0144C0EF:1A2C 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 18115 2 0000000000000000 1000
              812: 0143C0EF:1A2D 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 18116 2 0000000000000000 1000
            """;

    private static final String UDP6 =
            """
              sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
              33: 000015FF000000000000000001000400:138C 00000000000000000000000000000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 18113 2 0000000000000000 12
            """;

    @TempDir private Path proc;
    private KernelView kernel;

    @BeforeEach
    void makeTables() throws IOException {
        assumeTrue(
                ByteOrder.nativeOrder().equals(ByteOrder.LITTLE_ENDIAN),
                "the tables are those of a little-endian machine");
        Path descriptors = Files.createDirectories(proc.resolve("self/fd"));
        for (int inode : new int[] {18_113, 18_114, 18_115, 18_116}) {
            Files.createSymbolicLink(
                    descriptors.resolve("" + inode), Path.of("socket:[" + inode + "]"));
        }
        Files.createSymbolicLink(descriptors.resolve("0"), Path.of("/dev/null"));
        Files.createDirectories(proc.resolve("net"));
        kernel = new KernelView(proc);
    }

    @Test
    void sumsDropsOfOurOwnSocketsOnTheGroupAndPort() throws IOException {
        Files.writeString(proc.resolve("net/udp"), UDP);

        assertThat(kernel.drops(InetAddress.getByName("239.192.67.1"), 6700)).isEqualTo(37);
    }

    @Test
    void findsIpv6GroupsInTheirOwnTable() throws IOException {
        Files.writeString(proc.resolve("net/udp6"), UDP6);

        assertThat(kernel.drops(InetAddress.getByName("ff15::4:1"), 5004)).isEqualTo(12);
    }

    @Test
    void answersZeroWhereThereAreNoTables() throws IOException {
        assertThat(kernel.drops(InetAddress.getByName("239.192.67.1"), 6700)).isZero();
        assertThat(kernel.maxReceiveBufferBytes()).isZero();
    }

    @Test
    void answersZeroForTablesItDoesNotUnderstand() throws IOException {
        Files.writeString(proc.resolve("net/udp"), UDP.replace(" 7\n", " seven\n"));

        assertThat(kernel.drops(InetAddress.getByName("239.192.67.1"), 6700)).isZero();
    }

    @Test
    void readsTheLimitOfReceiveBuffers() throws IOException {
        Path limit = proc.resolve("sys/net/core/rmem_max");
        Files.createDirectories(limit.getParent());
        Files.writeString(limit, "212992\n");

        assertThat(kernel.maxReceiveBufferBytes()).isEqualTo(212_992);
    }
}
