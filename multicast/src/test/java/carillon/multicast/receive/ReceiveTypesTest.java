package carillon.multicast.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.network.Loopback;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be asked for, how it is divided among sockets, and what is said of buffers. */
class ReceiveTypesTest {

    private final NetworkInterface loopback = Loopback.networkInterface();

    @Test
    void namesTheLimitThatKeepsTheBufferSmall() {
        assertThat(new ReceiveBuffer(1_048_576, 212_992, 212_992).remark())
                .isEqualTo(
                        "receive buffer 212992 bytes instead of 1048576: net.core.rmem_max is"
                                + " 212992; as root: sysctl -w net.core.rmem_max=1048576");
        assertThat(new ReceiveBuffer(1_048_576, 212_992, 0).remark())
                .isEqualTo(
                        "receive buffer 212992 bytes instead of 1048576: the system grants no more");
        assertThat(new ReceiveBuffer(65_536, 65_536, 212_992).remark())
                .isEqualTo("receive buffer 65536 bytes");
    }

    @Test
    void putsTwentyIpv4MembershipsOnASocket() throws UnknownHostException {
        assertThat(interfacesPerSocket("239.192.67.1", 45)).containsExactly(20, 20, 5);
        assertThat(interfacesPerSocket("239.192.67.1", 20)).containsExactly(20);
    }

    @Test
    void putsAllIpv6MembershipsOnOneSocket() throws UnknownHostException {
        assertThat(interfacesPerSocket("ff15::1", 45)).containsExactly(45);
    }

    @Test
    void givesEachInterfaceASocketForGroupsThatDifferByInterface() throws UnknownHostException {
        assertThat(interfacesPerSocket("ff11::1", 3)).containsExactly(1, 1, 1);
        assertThat(interfacesPerSocket("ff12::1", 2)).containsExactly(1, 1);
    }

    @Test
    void refusesWhatCannotBeListenedTo() throws UnknownHostException {
        InetAddress group = InetAddress.getByName("239.192.67.1");
        InetAddress host = InetAddress.getByName("192.0.2.1");
        assertRefused(() -> ReceiveOptions.of(host, 5004, List.of(loopback)));
        assertRefused(() -> ReceiveOptions.of(group, 0, List.of(loopback)));
        assertRefused(() -> ReceiveOptions.of(group, 65_536, List.of(loopback)));
        assertRefused(() -> ReceiveOptions.of(group, 5004, List.of()));
        assertRefused(() -> new ReceiveOptions(group, 1, List.of(loopback), List.of(), 0));
    }

    private List<Integer> interfacesPerSocket(String group, int interfaces)
            throws UnknownHostException {
        List<NetworkInterface> all = Collections.nCopies(interfaces, loopback);
        ReceiveOptions options = ReceiveOptions.of(InetAddress.getByName(group), 5004, all);
        return ReceivePlan.sockets(options).stream()
                .map(socket -> socket.interfaces().size())
                .toList();
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable construction) {
        assertThatThrownBy(construction).isInstanceOf(IllegalArgumentException.class);
    }
}
