package carillon.server.station;

import carillon.multicast.network.AddressText;
import carillon.multicast.network.NetworkPath;
import carillon.protocol.channel.StreamAddress;
import java.net.StandardProtocolFamily;
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
                "Sending on %s, ttl %d; programme list and requests on %s%s."
                        .formatted(
                                path,
                                where.reach().ttl(),
                                AddressText.of(
                                        where.listGroup().getAddress(),
                                        where.listGroup().getPort()),
                                where.sap() == SapMode.OFF ? "" : "; announced by SAP"));
        if (path.isLoopback()) {
            lines.addAll(loopbackHints(channels.getFirst(), path));
        }
        lines.add(
                "%d %s on the air. Ctrl-C ends."
                        .formatted(channels.size(), channels.size() == 1 ? "channel" : "channels"));
        return lines;
    }

    private static List<String> loopbackHints(OnAirChannel first, NetworkPath path) {
        StreamAddress address = first.address();
        String place = first.groupAndPort();
        // For IPv6 ffplay takes the interface of the route, and hears nothing when told another.
        boolean isIpv6 = path.family() == StandardProtocolFamily.INET6;
        return List.of(
                "Nothing leaves this machine; --interface=auto sends on the network. Listen here with",
                "  carillon play",
                "  vlc --miface lo rtp://@" + place,
                "  ffplay " + (isIpv6 ? "" : "-localaddr 127.0.0.1 ") + "rtp://" + place,
                "  gst-launch-1.0 udpsrc address=%s port=%d multicast-iface=lo ..."
                        .formatted(address.group(), address.port()));
    }
}
