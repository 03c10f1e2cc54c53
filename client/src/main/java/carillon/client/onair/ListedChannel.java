package carillon.client.onair;

import carillon.client.receive.ChannelSenders;
import carillon.client.receive.ChannelStream;
import carillon.client.receive.ChannelStream.Identity;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.identity.StationId;
import java.net.InetAddress;

/**
 * A channel of a station, as one or several servers list it.
 *
 * @param station whose channel
 * @param entry what the list says of it
 * @param senders the addresses its packets may come from
 */
public record ListedChannel(StationId station, ChannelEntry entry, ChannelSenders senders) {

    public int number() {
        return entry.number();
    }

    public String name() {
        return entry.name();
    }

    /** Number, {@code @}, and so many of the hexadecimal digits of the station. */
    public String label(int stationDigits) {
        return number() + "@" + station.toString().substring(0, stationDigits);
    }

    /** What to listen to. */
    public ChannelStream stream() {
        StreamAddress address = entry.address();
        return new ChannelStream(
                InetAddress.ofLiteral(address.group()),
                address.port(),
                senders,
                address.isSourceSpecific(),
                new Identity(address.ssrc(), entry.format().payloadType()));
    }

    /** Whether it is that channel, whatever is on it now. */
    public boolean isSameAs(ListedChannel other) {
        return station.equals(other.station) && number() == other.number();
    }
}
