package carillon.client.tuner;

import carillon.protocol.identity.ServerId;
import java.net.InetAddress;

/**
 * Somebody who spoke as a server that is at another address.
 *
 * @param address where it is
 * @param server as whom it spoke
 * @param serverAddress where that server is
 * @param heardNanos when it was heard, as {@link System#nanoTime} counts
 */
record Impostor(InetAddress address, ServerId server, InetAddress serverAddress, long heardNanos) {

    /** What to tell a person. */
    String text() {
        return "somebody else at %s speaks as server %s, which is at %s: not heeded"
                .formatted(
                        address.getHostAddress(),
                        server.toString().substring(0, 8),
                        serverAddress.getHostAddress());
    }

    /** Whether it is as long ago as a server takes to be forgotten. */
    boolean isStale(long nowNanos) {
        return nowNanos - heardNanos >= HeardServer.STALE.toNanos();
    }
}
