package carillon.multicast.network;

import static java.net.StandardProtocolFamily.INET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.MulticastException;
import carillon.multicast.choice.InterfaceChoice;
import carillon.multicast.choice.Listening;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real network of whatever machine this runs on: it has loopback, and no more is certain. */
class ThisMachineTest {

    private final NetworkState state = NetworkView.ofThisMachine().now();

    @Test
    void hasALoopbackThatCarriesIpv4() {
        NetworkPath path = InterfaceChoice.parse("lo").resolve(state, INET);

        assertThat(path).isEqualTo(Loopback.path(INET));
        assertThat(path.networkInterface()).isEqualTo(Loopback.networkInterface());
    }

    @Test
    void listensOnLoopbackAmongOthersUnlessTold() {
        List<InterfaceState> everywhere = Listening.everywhere(state, INET);
        List<InterfaceState> told = Listening.on(InterfaceChoice.parse("lo"), state, INET);

        assertThat(everywhere).anyMatch(InterfaceState::isLoopback).containsAll(told);
        assertThat(Listening.networkInterfaces(told)).containsExactly(Loopback.networkInterface());
    }

    @Test
    void leavesOutInterfacesThatHaveGone() {
        InterfaceState gone =
                new InterfaceState("gone7", 987_654, InterfaceKind.ORDINARY, true, true, List.of());

        assertThat(Listening.networkInterfaces(List.of(gone))).isEmpty();
    }

    @Test
    void saysThatAPathsInterfaceHasGone() {
        InetAddress source = Loopback.address(INET);
        NetworkPath gone = new NetworkPath("gone7", 987_654, source, false);

        assertThatThrownBy(gone::networkInterface)
                .isInstanceOf(MulticastException.class)
                .hasMessage("interface gone7 has gone");
    }

    @Test
    void refusesPathsThatCannotBe() {
        InetAddress source = Loopback.address(INET);
        for (String none : List.of("0.0.0.0", "239.1.2.3")) {
            InetAddress address = InetAddress.ofLiteral(none);
            assertThatThrownBy(() -> new NetworkPath("eth0", 2, address, false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new NetworkPath("", 2, source, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetworkPath("eth0", 0, source, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
