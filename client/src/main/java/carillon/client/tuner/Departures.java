package carillon.client.tuner;

import carillon.client.onair.EndedServer;
import carillon.protocol.identity.ServerId;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The servers that took leave and have not come back; of very many the latest.
 *
 * <p>Threads: owned by the tuner thread.
 */
final class Departures {

    /** So many are kept. */
    static final int MOST = 64;

    private final LinkedHashMap<ServerId, EndedServer> servers =
            new LinkedHashMap<>(); // the oldest first

    /** A server took leave. */
    void add(EndedServer server) {
        servers.remove(server.server());
        servers.put(server.server(), server);
        if (servers.size() > MOST) {
            servers.remove(servers.keySet().iterator().next());
        }
    }

    /** A server is heard. */
    void remove(ServerId server) {
        servers.remove(server);
    }

    /** Those that have not come back, the latest first. */
    List<EndedServer> servers() {
        return List.copyOf(servers.sequencedValues().reversed());
    }
}
