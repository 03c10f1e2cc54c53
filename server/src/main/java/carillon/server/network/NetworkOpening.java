package carillon.server.network;

import carillon.server.life.Deadline;
import carillon.server.life.Ending;
import carillon.server.settings.NetworkSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Opens the network while the index and the library are opened: each of them takes some 100 ms of a
 * start, most of it for native libraries.
 *
 * <p>Threads: one platform thread, {@code network}, until it is open; owned by whoever began it.
 */
public final class NetworkOpening implements Ending {

    private final CompletableFuture<StationNetwork> network;

    private NetworkOpening(CompletableFuture<StationNetwork> network) {
        this.network = network;
    }

    public static NetworkOpening begin(
            NetworkSettings settings, Consumer<RuntimeException> faults) {
        return new NetworkOpening(
                CompletableFuture.supplyAsync(
                        () -> StationNetwork.start(settings, faults),
                        opening -> Thread.ofPlatform().daemon().name("network").start(opening)));
    }

    /**
     * The network, once it is open.
     *
     * @throws carillon.multicast.MulticastException if there is no such interface, or no socket can
     *     be opened on it
     */
    public StationNetwork network() {
        try {
            return network.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Closes the network as soon as it is open. */
    @Override
    public void close(Deadline deadline) {
        CompletableFuture<Void> _ = network.thenAccept(open -> open.close(deadline));
    }
}
