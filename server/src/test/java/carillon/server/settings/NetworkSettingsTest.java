package carillon.server.settings;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.multicast.choice.InterfaceChoice;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import org.junit.jupiter.api.Test;

class NetworkSettingsTest {

    @Test
    void refusesAListGroupThatIsNoneInWords() {
        refuses(InetSocketAddress.createUnresolved("list.example", 6700), "list.example is not");
        refuses(new InetSocketAddress("239.192.67.1", 0), "port 0");
        refuses(new InetSocketAddress("192.0.2.1", 6700), "not a multicast group");
    }

    private static void refuses(InetSocketAddress listGroup, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(listGroup))
                .withMessageContaining(words);
    }

    private static NetworkSettings settings(InetSocketAddress listGroup) {
        return new NetworkSettings(
                new InterfaceChoice.Local(),
                new NetworkSettings.Reach(1, 0),
                listGroup,
                new BaseChoice.Own(StandardProtocolFamily.INET),
                5004,
                SapMode.OFF);
    }
}
