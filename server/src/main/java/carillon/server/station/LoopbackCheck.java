package carillon.server.station;

import carillon.multicast.receive.LoopbackProbe;
import carillon.protocol.identity.StationId;
import carillon.server.life.StationException;
import carillon.server.settings.NetworkSettings;
import java.net.Inet6Address;
import java.util.stream.Stream;

/** Whether what stays on this machine arrives there at all: for IPv6 that takes a route. */
final class LoopbackCheck {

    private LoopbackCheck() {}

    /**
     * Tries it, for a station that sends nowhere else.
     *
     * @throws StationException if nothing arrives, with what to do
     */
    static void of(NetworkSettings network, StationId station) {
        if (!network.isLocal()) {
            return;
        }
        Stream.of(network.base(station).group(1), network.listGroup().getAddress())
                .filter(Inet6Address.class::isInstance)
                .map(LoopbackProbe::complaint)
                .filter(complaint -> !complaint.isEmpty())
                .findFirst()
                .ifPresent(complaint -> {
                    throw new StationException(complaint);
                });
    }
}
