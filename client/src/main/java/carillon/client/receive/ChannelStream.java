package carillon.client.receive;

import java.net.InetAddress;

/**
 * By what the packets of a channel are known, as a programme list announced it.
 *
 * @param group the multicast group
 * @param port of RTP, 1 to 65535
 * @param senders the addresses that may send
 * @param isSourceSpecific whether the network is to deliver from the first senders only (RFC 4607)
 * @param identity what the headers say
 */
public record ChannelStream(
        InetAddress group,
        int port,
        ChannelSenders senders,
        boolean isSourceSpecific,
        Identity identity) {

    /**
     * What every header of the stream says.
     *
     * @param ssrc the synchronisation source
     * @param payloadType 0 to 127
     */
    public record Identity(int ssrc, int payloadType) {}

    public ChannelStream {
        if (!group.isMulticastAddress() || port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("no group and port: " + group + ", " + port);
        }
    }

    /** Whether a socket that listens to the other hears this one too. */
    boolean isHeardWith(ChannelStream other) {
        return group.equals(other.group)
                && port == other.port
                && isSourceSpecific == other.isSourceSpecific
                && (!isSourceSpecific || senders.first().equals(other.senders.first()));
    }
}
