package carillon.multicast.receive;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.multicast.socket.Senders;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real loopback carries IPv4; of IPv6 only namespaces with and without a route are sure. */
class LoopbackProbeTest {

    @AfterEach
    void chooseFreely() {
        System.clearProperty(Senders.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nio"})
    void hasNothingToComplainOfIpv4(String sender) {
        System.setProperty(Senders.PROPERTY, sender);

        assertThat(LoopbackProbe.complaint(InetAddress.ofLiteral("239.192.99.5"))).isEmpty();
    }
}
