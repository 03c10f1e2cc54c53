package carillon.client.tuner;

import carillon.protocol.identity.ServerId;
import java.net.InetAddress;

/**
 * Somebody who spoke as a server that was heard at another address first. Which of the two is the
 * server, nobody can tell who begins to listen while both speak.
 *
 * @param address where it is
 * @param server as whom it spoke
 * @param serverAddress where the server was heard first
 * @param heardNanos when it was heard, as {@link System#nanoTime} counts
 */
record Impostor(InetAddress address, ServerId server, InetAddress serverAddress, long heardNanos) {

    /** What to tell a person. */
    String text() {
        return "two computers speak as server %s: %s, heard first and followed, and %s"
                .formatted(
                        server.toString().substring(0, 8),
                        serverAddress.getHostAddress(),
                        address.getHostAddress());
    }

    /** Whether it is as long ago as a server takes to be forgotten. */
    boolean isStale(long nowNanos) {
        return nowNanos - heardNanos >= HeardServer.STALE.toNanos();
    }
}
