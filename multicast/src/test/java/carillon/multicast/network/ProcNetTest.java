package carillon.multicast.network;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against tables as Linux writes them. */
class ProcNetTest {

    private static final String ROUTE =
            """
            Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
            wlan0\t00000000\t010200C0\t0003\t0\t0\t600\t00000000\t0\t0\t0
            eth0\t00000000\t010200C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
            eth0\t000200C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
            tun0\t00000000\t00000000\t0001\t0\t0\t0\t00000080\t0\t0\t0
            eth1\t00000000\t010200C0\t0002\t0\t0\t1\t00000000\t0\t0\t0
            """;

    private static final String IPV6_ROUTE =
            """
            fd000000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
            00000000000000000000000000000000 00 00000000000000000000000000000000 00 fd000000000000000000000000000001 00000400 00000002 00000000 00000003     eth0
            00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo
            """;

    private static final String IF_INET6 =
            """
            20010db8000000000000000000000009 02 40 00 01     eth0
            20010db8000000000000000000000008 02 40 00 20     eth0
            20010db8000000000000000000000002 02 40 00 80     eth0
            20010db8000000000000000000000003 02 40 00 c0     eth0
            20010db8000000000000000000000004 02 40 00 88     eth0
            """;

    @TempDir private Path procNet;

    @Test
    void readsDefaultRoutesThatAreUp() throws IOException {
        Files.writeString(procNet.resolve("route"), ROUTE);
        Files.writeString(procNet.resolve("ipv6_route"), IPV6_ROUTE);

        assertThat(RouteTables.defaults(procNet))
                .containsExactly(
                        new DefaultRoute(INET, "wlan0", 600),
                        new DefaultRoute(INET, "eth0", 100),
                        new DefaultRoute(INET6, "eth0", 1_024));
    }

    @Test
    void knowsNoRoutesWhereThereAreNoTables() {
        assertThat(RouteTables.defaults(procNet)).isEmpty();
    }

    @Test
    void passesOverLinesOfAFormUnknown() throws IOException {
        Files.writeString(procNet.resolve("route"), "\n00000000\neth0 00000000 x\n" + ROUTE);

        assertThat(RouteTables.defaults(procNet)).hasSize(2);
    }

    @Test
    void leavesOutAddressesThatCannotBeBoundAndPutsPassingOnesLast() throws IOException {
        Files.writeString(procNet.resolve("if_inet6"), IF_INET6);
        List<InetAddress> addresses =
                addresses("::9", "::8", "::2", "::3", "::4", "::5", "192.0.2.1");

        assertThat(Ipv6Addresses.read(procNet).usable(addresses))
                .containsExactlyElementsOf(addresses("::2", "::5", "192.0.2.1", "::9", "::8"));
    }

    @Test
    void takesEveryAddressForGoodWhereThereIsNoTable() {
        List<InetAddress> addresses = addresses("::9", "::4");

        assertThat(Ipv6Addresses.read(procNet).usable(addresses)).isEqualTo(addresses);
    }

    private static List<InetAddress> addresses(String... ends) {
        return Stream.of(ends)
                .map(end -> end.startsWith("::") ? "2001:db8" + end : end)
                .map(InetAddress::ofLiteral)
                .toList();
    }
}
