package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two machines on one network, as they come: the default route leads to the network, and so does
 * all multicast that nobody sends elsewhere. Each knows it as {@code e0}.
 */
final class Lan implements AutoCloseable {

    static final String SERVER_ADDRESS = "10.91.0.1";

    private final Namespace server;
    private final Namespace listener;

    private Lan(Namespace server, Namespace listener) {
        this.server = server;
        this.listener = listener;
    }

    static Lan open() {
        Namespace server = Namespace.machine();
        Namespace listener = Namespace.machine();
        server.connect(listener);
        Lan lan = new Lan(server, listener);
        lan.routeDefault(server, "10.91.0.2");
        lan.routeDefault(listener, SERVER_ADDRESS);
        lan.awaitCarrier();
        return lan;
    }

    // The kernel tells of a new link's carrier up to a second late; till then it is not in use.
    private void awaitCarrier() {
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        linkOf(server, "link").contains("state UP")
                                && linkOf(listener, "link").contains("state UP"));
    }

    /** The machine that sends. */
    Namespace server() {
        return server;
    }

    /** The machine across the wire. */
    Namespace listener() {
        return listener;
    }

    /** What the listener's side of the wire sees, from now on. */
    WireTap capture(Path folder) {
        return WireTap.start(listener, "e0", folder.resolve("wire.pcap"));
    }

    /**
     * Waits until both machines may use the IPv6 addresses of the link, which takes a second or
     * two.
     */
    void awaitLinkAddresses() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> hasLinkAddress(server) && hasLinkAddress(listener));
    }

    private static boolean hasLinkAddress(Namespace machine) {
        String addresses = linkOf(machine, "-6", "addr");
        return addresses.contains("fe80:") && !addresses.contains("tentative");
    }

    private static String linkOf(Namespace machine, String... words) {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        command.addAll(List.of("show", "dev", "e0"));
        try (Program show = machine.run(command)) {
            assertThat(show.awaitExit(Duration.ofSeconds(5))).isZero();
            return String.join(" ", show.output());
        }
    }

    /** Runs a command of the client on the listener's machine to its end; must succeed. */
    Program client(String... arguments) {
        Program client = startClient(arguments);
        assertThat(client.awaitExit(RunningStation.START_LIMIT)).as(client.transcript()).isZero();
        return client;
    }

    /** Starts a command of the client on the listener's machine. */
    Program startClient(String... arguments) {
        return listener.run(Checkout.carillon(arguments));
    }

    /** The session description of a channel, as the listener's client gives it to players. */
    Path sdp(Path folder, String... arguments) {
        List<String> words = new ArrayList<>(List.of("sdp"));
        words.addAll(List.of(arguments));
        try {
            return Files.write(
                    folder.resolve("channel.sdp"), client(words.toArray(String[]::new)).output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        listener.close();
    }

    private void routeDefault(Namespace machine, String through) {
        machine.ip("route", "add", "default", "via", through);
    }
}
