package carillon.multicast.choice;

import static java.net.StandardProtocolFamily.INET;
import static java.net.StandardProtocolFamily.INET6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.MulticastException;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkState;
import carillon.multicast.network.Networks;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators may write for an interface, and what it means. */
class InterfaceChoiceTest {

    private final NetworkState network =
            Networks.withLoopback()
                    .up("eth0", "192.0.2.2", "192.0.2.3", "fe80::2", "2001:db8::2")
                    .up("eth0.100", "169.254.7.7", "198.51.100.2")
                    .down("wlan0")
                    .state();

    @Test
    void loMeansLoopback() {
        NetworkPath path = resolve("lo");

        assertThat(path.isLoopback()).isTrue();
        assertThat(path).hasToString("lo (127.0.0.1)");
        assertThat(InterfaceChoice.parse("lo").resolve(network, INET6)).hasToString("lo (::1)");
    }

    @Test
    void aNameMeansItsFirstAddressThatReachesBeyondTheLink() {
        assertThat(resolve("eth0")).hasToString("eth0 (192.0.2.2)");
        assertThat(resolve("eth0.100")).hasToString("eth0.100 (198.51.100.2)");
        assertThat(InterfaceChoice.parse("eth0").resolve(network, INET6))
                .hasToString("eth0 (2001:db8::2)");
    }

    @Test
    void anAddressMeansItselfAsSource() {
        assertThat(resolve("192.0.2.3")).hasToString("eth0 (192.0.2.3)");
        assertThat(resolve("169.254.7.7")).hasToString("eth0.100 (169.254.7.7)");
        assertThat(resolve("127.0.0.1").isLoopback()).isTrue();
    }

    @Test
    void anAddressOfTheOtherFamilyMeansItsInterface() {
        assertThat(InterfaceChoice.parse("192.0.2.3").resolve(network, INET6))
                .hasToString("eth0 (2001:db8::2)");
    }

    @Test
    void carriesIndexAndReachOfTheInterface() throws Exception {
        assertThat(resolve("eth0"))
                .isEqualTo(new NetworkPath("eth0", 2, InetAddress.getByName("192.0.2.2"), false));
    }

    @Test
    void staysOnThePathInUseWhileItsSourceIsThere() {
        NetworkPath inUse = new NetworkPath("eth0", 2, InetAddress.ofLiteral("192.0.2.3"), false);
        assertThat(InterfaceChoice.parse("eth0").resolve(network, inUse)).isEqualTo(inUse);

        NetworkPath gone = new NetworkPath("eth0", 2, InetAddress.ofLiteral("192.0.2.9"), false);
        assertThat(InterfaceChoice.parse("eth0").resolve(network, gone)).isEqualTo(resolve("eth0"));
    }

    @Test
    void leavesAnInterfaceThatIsNotMeantAnyMore() {
        NetworkPath inUse = resolve("eth0.100");

        assertThat(InterfaceChoice.parse("eth0").resolve(network, inUse))
                .isEqualTo(resolve("eth0"));
    }

    @Test
    void leavesTheAddressOfTheLinkForAWiderOne() {
        NetworkPath link = new NetworkPath("eth0", 2, InetAddress.ofLiteral("fe80::2"), false);

        assertThat(InterfaceChoice.parse("eth0").resolve(network, link))
                .hasToString("eth0 (2001:db8::2)");
    }

    @Test
    void listsTheInterfacesWhenThereIsNoSuch() {
        assertThatThrownBy(() -> resolve("eth7"))
                .isInstanceOf(MulticastException.class)
                .hasMessage(
                        "there is no interface named eth7; the interfaces are:"
                                + " lo (127.0.0.1, ::1),"
                                + " eth0 (192.0.2.2, 192.0.2.3, fe80::2, 2001:db8::2),"
                                + " eth0.100 (169.254.7.7, 198.51.100.2),"
                                + " wlan0 (no address; down or no carrier)");
        assertThatThrownBy(() -> resolve("192.0.2.9"))
                .isInstanceOf(MulticastException.class)
                .hasMessageStartingWith("there is no interface with the address 192.0.2.9; ");
    }

    @Test
    void saysWhichFamilyAnInterfaceLacks() {
        assertThatThrownBy(() -> InterfaceChoice.parse("eth0.100").resolve(network, INET6))
                .isInstanceOf(MulticastException.class)
                .hasMessageStartingWith("eth0.100 has no IPv6 address; ");
        assertThatThrownBy(() -> resolve("wlan0"))
                .isInstanceOf(MulticastException.class)
                .hasMessageStartingWith("wlan0 has no IPv4 address; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eth0", "eth0.100", "eth0:1", "wlp3s0", "10.1.2.3.4", "auto0", "Lo"})
    void takesForANameWhatIsNoAddress(String name) {
        assertThat(InterfaceChoice.parse(name)).isEqualTo(new InterfaceChoice.Named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "239.1.2.3", "ff15::1", "0.0.0.0", "::"})
    void refusesWhatNoInterfaceCanBe(String text) {
        assertThatThrownBy(() -> InterfaceChoice.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private NetworkPath resolve(String choice) {
        return InterfaceChoice.parse(choice).resolve(network, INET);
    }
}
