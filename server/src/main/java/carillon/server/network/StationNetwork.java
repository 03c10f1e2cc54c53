package carillon.server.network;

import carillon.multicast.network.AddressText;
import carillon.multicast.network.Loopback;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkState;
import carillon.multicast.network.NetworkView;
import carillon.multicast.network.NetworkWatcher;
import carillon.multicast.receive.GroupReceiver;
import carillon.multicast.receive.ReceiveOptions;
import carillon.server.life.Deadline;
import carillon.server.life.Ending;
import carillon.server.life.Opened;
import carillon.server.life.Periodic;
import carillon.server.settings.NetworkSettings;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The station's ways out of the machine, one for each address family it uses, and its ear for the
 * list group. Follows the interface when its address or the default route changes.
 *
 * <p>Threads: any; its own are those of its transmitters and {@code network-watcher}.
 */
public final class StationNetwork implements Ending {

    private static final Logger LOG = LoggerFactory.getLogger(StationNetwork.class);

    private final Opened opened;
    private final NetworkSettings settings;
    private final List<Transmitter> transmitters;
    private final GroupReceiver listReceiver;
    private final NetworkWatcher<List<NetworkPath>> watcher;

    private StationNetwork(
            Opened opened,
            NetworkSettings settings,
            List<NetworkPath> paths,
            List<Transmitter> transmitters,
            GroupReceiver listReceiver) {
        this.opened = opened;
        this.settings = settings;
        this.transmitters = transmitters;
        this.listReceiver = listReceiver;
        NetworkView view = NetworkView.ofThisMachine();
        watcher = new NetworkWatcher<>(view, this::pathsNow, paths, this::follow);
    }

    /**
     * Opens the ways out and begins to send.
     *
     * @param faults takes what looking at the network threw
     * @throws carillon.multicast.MulticastException if there is no such interface, or no socket can
     *     be opened on it
     */
    public static StationNetwork start(
            NetworkSettings settings, Consumer<RuntimeException> faults) {
        List<NetworkPath> paths = paths(settings, NetworkView.ofThisMachine().now());
        Opened opened = new Opened();
        try {
            NetworkPath listPath = pathOf(paths, settings.listFamily());
            GroupReceiver ear = opened.add(GroupReceiver.open(listening(settings, listPath)));
            List<Transmitter> transmitters = new ArrayList<>();
            for (NetworkPath path : paths) {
                transmitters.add(opened.add(Transmitter.start(settings.sendOptions(path))));
            }
            StationNetwork network =
                    new StationNetwork(opened, settings, paths, List.copyOf(transmitters), ear);
            opened.add(network.following(faults)).start();
            return network;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private Periodic following(Consumer<RuntimeException> faults) {
        return new Periodic("network-watcher", NetworkWatcher.INTERVAL, watcher::check, faults);
    }

    /** Why the network cannot be followed at the moment; empty if it can. */
    public String trouble() {
        return watcher.trouble();
    }

    public List<Transmitter> transmitters() {
        return transmitters;
    }

    /** The way out of the channels. */
    public Transmitter media() {
        return transmitter(settings.mediaFamily());
    }

    /** The way out of the programme list. */
    public Transmitter list() {
        return transmitter(settings.listFamily());
    }

    /** Hears what is sent to the list group. Owned by whoever reads it, and closed by that. */
    public GroupReceiver listReceiver() {
        return listReceiver;
    }

    /** The addresses that media is sent from, in figures. */
    public List<String> sources() {
        return List.of(AddressText.of(media().path().source()));
    }

    @Override
    public void close(Deadline deadline) {
        opened.close(deadline);
    }

    private Transmitter transmitter(StandardProtocolFamily family) {
        return transmitters.stream()
                .filter(transmitter -> transmitter.path().family() == family)
                .findFirst()
                .orElseThrow();
    }

    private List<NetworkPath> pathsNow(NetworkState state) {
        return transmitters.stream()
                .map(transmitter -> settings.choice().resolve(state, transmitter.path()))
                .toList();
    }

    private void follow(List<NetworkPath> paths) {
        for (Transmitter transmitter : transmitters) {
            NetworkPath path = pathOf(paths, transmitter.path().family());
            if (!path.equals(transmitter.path())) {
                transmitter.moveTo(path);
                LOG.warn("the network changed: sending on {} now", path);
            }
        }
        listReceiver.listenOn(interfaces(pathOf(paths, settings.listFamily())));
    }

    private static List<NetworkPath> paths(NetworkSettings settings, NetworkState state) {
        return Stream.of(settings.mediaFamily(), settings.listFamily())
                .distinct()
                .map(family -> settings.choice().resolve(state, family))
                .toList();
    }

    private static NetworkPath pathOf(List<NetworkPath> paths, StandardProtocolFamily family) {
        return paths.stream().filter(path -> path.family() == family).findFirst().orElseThrow();
    }

    private static ReceiveOptions listening(NetworkSettings settings, NetworkPath path) {
        return ReceiveOptions.of(
                settings.listGroup().getAddress(),
                settings.listGroup().getPort(),
                interfaces(path));
    }

    // Clients of this machine ask on loopback, whatever interface the station sends on.
    private static List<NetworkInterface> interfaces(NetworkPath path) {
        return path.isLoopback()
                ? List.of(path.networkInterface())
                : List.of(path.networkInterface(), Loopback.networkInterface());
    }
}
