package carillon.client.tuner;

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
}
