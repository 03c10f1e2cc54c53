package carillon.server.station;

import carillon.multicast.network.AddressText;
import carillon.protocol.channel.StreamAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** How to hear a channel that does not leave this machine, with each player: to be copied. */
final class PlayerHints {

    // The launcher says how its caller starts the client: there may be none on the search path.
    private static final String CLIENT = System.getProperty("carillon.client", "carillon");

    private PlayerHints() {}

    static List<String> onLoopback(StreamAddress address) {
        InetAddress group = InetAddress.ofLiteral(address.group());
        String place = AddressText.of(group, address.port());
        // For IPv6 ffplay takes the interface of the route, and hears nothing when told another.
        String local = group instanceof Inet6Address ? "" : "-localaddr 127.0.0.1 ";
        return List.of(
                "Nothing leaves this machine; --interface=auto sends on the network.",
                "Listen here with one of",
                "  " + CLIENT + " play",
                "  vlc --miface lo rtp://@" + place,
                "  ffplay " + local + "rtp://" + place,
                "  gst-launch-1.0 udpsrc address=%s port=%d multicast-iface=lo \\"
                        .formatted(address.group(), address.port()),
                "    caps=application/x-rtp,clock-rate=90000 ! rtpmpadepay ! decodebin ! \\",
                "    audioconvert ! autoaudiosink");
    }
}
