package carillon.client.tuner;

import carillon.protocol.identity.ServerId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The servers that took leave and have not come back; of very many the latest.
 *
 * <p>Threads: owned by the tuner thread.
 */
final class Departures {

    /** So many are kept. */
    static final int MOST = 64;

    private final Set<ServerId> servers = new LinkedHashSet<>(); // the oldest first

    /** A server took leave. */
    void add(ServerId server) {
        servers.remove(server);
        servers.add(server);
        if (servers.size() > MOST) {
            servers.remove(servers.iterator().next());
        }
    }

    /** A server is heard. */
    void remove(ServerId server) {
        servers.remove(server);
    }

    /** Those that have not come back; never to be changed. */
    Set<ServerId> servers() {
        return servers;
    }
}
