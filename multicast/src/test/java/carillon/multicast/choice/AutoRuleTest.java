package carillon.multicast.choice;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.MulticastException;
import carillon.multicast.network.InterfaceKind;
import carillon.multicast.network.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which interface "auto" means on machines of all sorts. */
class AutoRuleTest {

    private final Networks networks = Networks.withLoopback();

    @Test
    void takesTheInterfaceOfTheDefaultRoute() {
        networks.up("eth0", "192.0.2.2").up("eth1", "198.51.100.2").route("eth1", 100);

        assertThat(chosen()).isEqualTo("eth1");
    }

    @Test
    void takesTheDefaultRouteOfTheLowestMetric() {
        networks.up("wlan0", "192.0.2.2").up("eth0", "198.51.100.2");
        networks.route("wlan0", 600).route("eth0", 100);

        assertThat(chosen()).isEqualTo("eth0");
    }

    @Test
    void prefersANetworkToTheTunnelThatTookTheDefaultRoute() {
        networks.up("wg0", "10.8.0.2").up("docker0", "172.17.0.1").up("eth0", "192.0.2.2");
        networks.route("wg0", 0).route("eth0", 100);

        assertThat(chosen()).isEqualTo("eth0");
    }

    @Test
    void prefersANetworkWithoutRouteToABridgeForContainers() {
        networks.up("docker0", "172.17.0.1").up("eth0", "192.0.2.2").route("docker0", 0);

        assertThat(chosen()).isEqualTo("eth0");
    }

    @Test
    void takesATunnelWhenThereIsNothingBetter() {
        networks.up("tun0", "10.8.0.2").route("tun0", 0);

        assertThat(chosen()).isEqualTo("tun0");
    }

    @Test
    void passesOverInterfacesThatAreDownOrCannotMulticastOrHaveNoAddress() {
        networks.down("eth0", "192.0.2.2").withoutMulticast("eth1", "192.0.2.3").up("eth2");
        networks.up("eth3", "192.0.2.4").route("eth0", 1).route("eth1", 2).route("eth2", 3);

        assertThat(chosen()).isEqualTo("eth3");
    }

    @Test
    void looksForAnAddressOfTheFamily() {
        networks.up("eth0", "192.0.2.2").up("eth1", "2001:db8::2").route("eth0", 1);

        assertThat(AutoRule.choose(networks.state(), INET6).interfaceName()).isEqualTo("eth1");
    }

    @Test
    void neverTakesLoopback() {
        networks.route("lo", 0);

        assertThatThrownBy(this::chosen)
                .isInstanceOf(MulticastException.class)
                .hasMessage(
                        "no interface is up, has carrier, can multicast and has an IPv4 address;"
                                + " the interfaces are: lo (127.0.0.1, ::1)");
    }

    @ParameterizedTest
    @CsvSource({
        "eth0, ORDINARY",
        "wlp3s0, ORDINARY",
        "br0, ORDINARY",
        "br-lan, ORDINARY",
        "bond0, ORDINARY",
        "docker0, CONTAINER",
        "br-0123456789ab, CONTAINER",
        "veth1a2b3c, CONTAINER",
        "virbr0, CONTAINER",
        "cni0, CONTAINER",
        "tun0, TUNNEL",
        "wg-home, TUNNEL",
        "tailscale0, TUNNEL",
        "ppp0, TUNNEL"
    })
    void tellsKindsByTheirNames(String name, InterfaceKind kind) {
        assertThat(InterfaceKind.of(name, false, false)).isEqualTo(kind);
    }

    @Test
    void takesEveryPointToPointLinkForATunnel() {
        assertThat(InterfaceKind.of("corp", false, true)).isEqualTo(InterfaceKind.TUNNEL);
        assertThat(InterfaceKind.of("lo0", true, false)).isEqualTo(InterfaceKind.LOOPBACK);
    }

    private String chosen() {
        return AutoRule.choose(networks.state(), INET).interfaceName();
    }
}
