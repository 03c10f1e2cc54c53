package carillon.multicast.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.multicast.MulticastException;
import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.send.BatchSender;
import carillon.multicast.send.SendOptions;
import java.net.StandardProtocolFamily;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Which sender is chosen, and what is said when it cannot be opened. */
class SendersTest {

    private static final NetworkPath PATH = Loopback.path(StandardProtocolFamily.INET);

    @AfterEach
    void chooseFreely() {
        System.clearProperty(Senders.PROPERTY);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void choosesSendmmsgOnLinux() {
        try (BatchSocket socket = Senders.openSocket(SendOptions.on(PATH))) {
            assertThat(socket).isInstanceOf(SendmmsgSocket.class);
        }
    }

    @Test
    void choosesNioWhereAPropertySaysSo() {
        System.setProperty(Senders.PROPERTY, "nio");

        try (BatchSocket socket = Senders.openSocket(SendOptions.on(PATH))) {
            assertThat(socket).isInstanceOf(NioSocket.class);
        }
    }

    @Test
    void opensIpv6() {
        SendOptions options = SendOptions.on(Loopback.path(StandardProtocolFamily.INET6));
        try (BatchSender sender = Senders.open(options)) {
            assertThat(sender.failures().total()).isZero();
        }
    }

    @Test
    void saysWhatCouldNotBeDoneWhere() {
        NetworkPath gone = new NetworkPath("gone7", 987_654, PATH.source(), false);
        for (String sender : List.of("", "nio")) {
            System.setProperty(Senders.PROPERTY, sender);
            assertThatThrownBy(() -> Senders.open(SendOptions.on(gone)))
                    .isInstanceOf(MulticastException.class)
                    .hasMessageContaining("gone7");
        }
    }
}
