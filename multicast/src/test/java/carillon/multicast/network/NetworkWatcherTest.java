package carillon.multicast.network;

import static java.net.StandardProtocolFamily.INET;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.multicast.MulticastException;
import carillon.multicast.choice.InterfaceChoice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Following a network that changes under a running program. */
class NetworkWatcherTest {

    private static final NetworkState AT_HOME =
            Networks.withLoopback().up("eth0", "192.0.2.2").route("eth0", 100).state();
    private static final NetworkState NEW_LEASE =
            Networks.withLoopback().up("eth0", "192.0.2.77").route("eth0", 100).state();
    private static final NetworkState UNPLUGGED =
            Networks.withLoopback().down("eth0", "192.0.2.2").state();

    private final List<String> told = new ArrayList<>();
    private NetworkState network = AT_HOME;
    private boolean listenerFails;
    private final NetworkWatcher<NetworkPath> watcher =
            new NetworkWatcher<>(
                    () -> network,
                    state -> InterfaceChoice.parse("auto").resolve(state, INET),
                    InterfaceChoice.parse("auto").resolve(AT_HOME, INET),
                    this::listen);

    @Test
    void isQuietWhileNothingChanges() {
        watcher.check();
        watcher.check();

        assertThat(told).isEmpty();
        assertThat(watcher.trouble()).isEmpty();
    }

    @Test
    void followsAChangedAddressOnce() {
        network = NEW_LEASE;
        watcher.check();
        watcher.check();

        assertThat(told).containsExactly("eth0 (192.0.2.77)");
    }

    @Test
    void followsTheDefaultRouteToAnotherInterfaceAndBack() {
        Networks both = Networks.withLoopback().up("eth0", "192.0.2.2").up("wlan0", "198.51.100.2");
        network = both.route("wlan0", 600).state();
        watcher.check();
        network = both.route("eth0", 100).state();
        watcher.check();

        assertThat(told).containsExactly("wlan0 (198.51.100.2)", "eth0 (192.0.2.2)");
    }

    @Test
    void followsAnInterfaceThatCameBackUnderAnotherIndex() {
        network = Networks.withLoopback().down("eth1").up("eth0", "192.0.2.2").state();
        watcher.check();

        assertThat(told).containsExactly("eth0 (192.0.2.2)");
    }

    @Test
    void keepsTheLastAnswerWhileThereIsNoneAndSaysWhy() {
        network = UNPLUGGED;
        watcher.check();

        assertThat(told).isEmpty();
        assertThat(watcher.trouble()).contains("eth0 (192.0.2.2; down or no carrier)");

        network = AT_HOME;
        watcher.check();
        assertThat(told).isEmpty();
        assertThat(watcher.trouble()).isEmpty();
    }

    @Test
    void tellsAgainWhatTheListenerCouldNotActOn() {
        network = NEW_LEASE;
        listenerFails = true;
        watcher.check();
        assertThat(watcher.trouble()).isEqualTo("cannot bind yet");
        listenerFails = false;
        watcher.check();

        assertThat(told).containsExactly("eth0 (192.0.2.77)", "eth0 (192.0.2.77)");
        assertThat(watcher.trouble()).isEmpty();
    }

    private void listen(NetworkPath path) {
        told.add(path.toString());
        if (listenerFails) {
            throw new MulticastException("cannot bind yet");
        }
    }
}
