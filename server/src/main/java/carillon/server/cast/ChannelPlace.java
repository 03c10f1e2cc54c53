package carillon.server.cast;

import carillon.multicast.group.GroupAddress;
import carillon.multicast.network.AddressText;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.session.SessionDescription;
import carillon.protocol.session.SessionOrigin;
import java.net.InetAddress;
import java.util.function.Supplier;

/**
 * Where a channel is found, and what announces it: both name the address that the station sends
 * from, and follow it when it changes.
 *
 * <p>Threads: any.
 */
public final class ChannelPlace {

    private record Found(InetAddress source, StreamAddress address, SessionDescription session) {}

    private final ChannelLabel label;
    private final StreamAddress anySource;
    private final Outlet outlet;
    private Found found;

    /**
     * How a station sends.
     *
     * @param source the address it sends from, as it is at each call
     * @param ttl how many networks its packets may reach
     */
    public record Outlet(Supplier<InetAddress> source, int ttl) {}

    /**
     * The place of a channel.
     *
     * @param anySource its address, without a source
     */
    ChannelPlace(ChannelLabel label, StreamAddress anySource, Outlet outlet) {
        this.label = label;
        this.anySource = anySource;
        this.outlet = outlet;
        found = found(outlet.source().get());
    }

    ChannelLabel label() {
        return label;
    }

    /** Where it is heard, for a source-specific group with its source. */
    StreamAddress address() {
        return now().address();
    }

    /** What announces it. */
    public SessionDescription session() {
        return now().session();
    }

    private synchronized Found now() {
        InetAddress source = outlet.source().get();
        if (!source.equals(found.source())) {
            found = found(source);
        }
        return found;
    }

    private Found found(InetAddress source) {
        StreamAddress address = from(source);
        SessionOrigin origin = SessionOrigin.ofStream(address.ssrc(), source);
        SessionDescription session =
                new SessionDescription(origin, label, address, PayloadType.MPA, outlet.ttl());
        return new Found(source, address, session);
    }

    private StreamAddress from(InetAddress source) {
        InetAddress group = InetAddress.ofLiteral(anySource.group());
        return GroupAddress.isSourceSpecific(group)
                ? new StreamAddress(
                        anySource.group(),
                        AddressText.of(source),
                        anySource.port(),
                        anySource.rtcpPort(),
                        anySource.ssrc())
                : anySource;
    }
}
