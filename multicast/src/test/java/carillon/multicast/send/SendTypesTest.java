package carillon.multicast.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of this package accept, and the bytes they are made of. */
class SendTypesTest {

    private static final NetworkPath PATH = Loopback.path(StandardProtocolFamily.INET);

    @ParameterizedTest
    @CsvSource({"-1,0,1", "256,0,1", "1,-1,1", "1,64,1", "1,0,0"})
    void refusesOptionsOutOfRange(int ttl, int dscp, int bufferBytes) {
        assertThatThrownBy(() -> new SendOptions(PATH, ttl, dscp, bufferBytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of range");
    }

    @Test
    void putsTheCodePointAboveTheCongestionBits() {
        assertThat(new SendOptions(PATH, 1, 46, 1).trafficClass()).isEqualTo(0xB8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "192.0.2.1", "::1", "255.255.255.255"})
    void refusesDestinationThatIsNoGroup(String address) {
        assertThatThrownBy(() -> Destination.of(new InetSocketAddress(address, 5004)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a multicast group");
    }

    @Test
    void refusesDestinationWithoutPortOrAddress() {
        assertThatThrownBy(() -> Destination.of(new InetSocketAddress("239.1.2.3", 0)))
                .isInstanceOf(IllegalArgumentException.class);
        InetSocketAddress name = InetSocketAddress.createUnresolved("radio.example", 5004);
        assertThatThrownBy(() -> Destination.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void laysOutAnIpv4AddressAsLinuxReadsIt() {
        ByteBuffer name =
                Destination.socketAddress(new InetSocketAddress("239.192.68.1", 5004)).duplicate();

        assertThat(bytes(name)).isEqualTo("02 00 13 8c ef c0 44 01 00 00 00 00 00 00 00 00");
    }

    @Test
    void laysOutAnIpv6AddressAsLinuxReadsIt() {
        ByteBuffer name =
                Destination.socketAddress(new InetSocketAddress("ff15::4:1", 5004)).duplicate();

        assertThat(bytes(name))
                .isEqualTo(
                        "0a 00 13 8c 00 00 00 00 ff 15 00 00 00 00 00 00"
                                + " 00 00 00 00 00 04 00 01 00 00 00 00");
    }

    @Test
    void writesDestinationAsGroupAndPort() {
        assertThat(Destination.of(new InetSocketAddress("239.192.68.1", 5004)))
                .hasToString("239.192.68.1:5004");
        assertThat(Destination.of(new InetSocketAddress("ff15::4:1", 5004)))
                .hasToString("[ff15::4:1]:5004");
    }

    @Test
    void refusesEmptySlab() {
        assertThatThrownBy(() -> Slab.allocate(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendViewLeavesTheSharedBufferAlone() {
        Slab slab = Slab.allocate(10);
        slab.sendView(3, 4);

        assertThat(slab.buffer().position()).isZero();
        assertThat(slab.buffer().limit()).isEqualTo(10);
        assertThat(slab.sendView(6, 4).remaining()).isEqualTo(4);
        assertThat(slab.sendView(0, 2).position()).isZero();
    }

    private static String bytes(ByteBuffer name) {
        StringBuilder text = new StringBuilder();
        while (name.hasRemaining()) {
            text.append(String.format("%02x ", name.get()));
        }
        return text.toString().trim();
    }
}
