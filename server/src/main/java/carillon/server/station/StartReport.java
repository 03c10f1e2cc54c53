package carillon.server.station;

import carillon.multicast.network.NetworkPath;
import carillon.protocol.channel.StreamAddress;
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
        lines.add(
                "Sending on %s, ttl %d; programme list and requests on %s:%d%s."
                        .formatted(
                                path,
                                where.reach().ttl(),
                                where.listGroup().getAddress().getHostAddress(),
                                where.listGroup().getPort(),
                                where.sap() == SapMode.OFF ? "" : "; announced by SAP"));
        if (path.isLoopback()) {
            lines.addAll(loopbackHints(channels.getFirst().address()));
        }
        lines.add(
                "%d %s on the air. Ctrl-C ends."
                        .formatted(channels.size(), channels.size() == 1 ? "channel" : "channels"));
        return lines;
    }

    private static List<String> loopbackHints(StreamAddress first) {
        return List.of(
                "Nothing leaves this machine; --interface=auto sends on the network. Listen here with",
                "  carillon play",
                "  vlc --miface lo rtp://@%s:%d".formatted(first.group(), first.port()),
                "  ffplay -localaddr 127.0.0.1 rtp://%s:%d".formatted(first.group(), first.port()),
                "  gst-launch-1.0 udpsrc address=%s port=%d multicast-iface=lo ..."
                        .formatted(first.group(), first.port()));
    }
}
