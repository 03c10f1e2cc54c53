package carillon.client.onair;

import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Set;

/**
 * A server that took leave and has not come back.
 *
 * @param station whose channels it sent
 * @param server which one of the station
 * @param address where its beacons came from
 * @param sources the addresses it sent from
 */
public record EndedServer(
        StationId station, ServerId server, InetAddress address, Set<InetAddress> sources) {

    public EndedServer {
        sources = Set.copyOf(sources);
    }

    /** Whether it sent a channel, as that was listed last. */
    boolean sent(ListedChannel channel) {
        return station.equals(channel.station())
                && !Collections.disjoint(sources, channel.senders().first());
    }

    /** What to tell a person. */
    public String text() {
        return "server " + address.getHostAddress() + " has ended";
    }
}
