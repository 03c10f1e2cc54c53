package carillon.server.station;

import carillon.multicast.network.AddressText;
import carillon.multicast.network.NetworkPath;
import carillon.server.cast.OnAirChannel;
import carillon.server.network.StationNetwork;
import carillon.server.settings.NetworkSettings;
import carillon.server.settings.SapMode;
import carillon.server.settings.StationSettings;
import carillon.server.watch.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a start says: the channels, where the station sends and listens, and how to hear it.
 *
 * @param settings what it was told
 * @param network where it sends
 * @param channels what is on the air
 */
record StartReport(StationSettings settings, StationNetwork network, List<OnAirChannel> channels) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        channels.forEach(channel -> lines.add(channel.line()));
        NetworkPath path = network.media().path();
        NetworkSettings where = settings.network();
        lines.add("Sending on %s, ttl %d.".formatted(path, where.reach().ttl()));
        lines.add(
                "Programme list and requests on %s%s."
                        .formatted(
                                AddressText.of(
                                        where.listGroup().getAddress(),
                                        where.listGroup().getPort()),
                                where.sap() == SapMode.OFF ? "" : "; announced by SAP"));
        if (path.isLoopback()) {
            lines.addAll(PlayerHints.onLoopback(channels.getFirst().address()));
        }
        lines.add(Words.counted(channels.size(), "channel") + " on the air. Ctrl-C ends.");
        return lines;
    }
}
