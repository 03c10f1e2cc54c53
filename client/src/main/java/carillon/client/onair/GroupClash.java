package carillon.client.onair;

import carillon.protocol.channel.StreamAddress;
import java.util.List;

/**
 * Channels of different stations that send to the same group and port, so that every listener of
 * one is sent the other as well.
 *
 * @param group the group, an address in figures
 * @param port the port of RTP
 * @param channels at least two
 */
public record GroupClash(String group, int port, List<ListedChannel> channels) {

    public GroupClash {
        channels = List.copyOf(channels);
    }

    /** The clash of channels that all have the same group and port. */
    public static GroupClash of(List<ListedChannel> channels) {
        StreamAddress address = channels.getFirst().entry().address();
        return new GroupClash(address.group(), address.port(), channels);
    }
}
