package carillon.server.channel.packet;

/**
 * Who sends a channel, as RTP and RTCP name it. The same on every server of a station.
 *
 * @param ssrc synchronisation source
 * @param canonicalName CNAME (RFC 3550, section 6.5.1): 1 to 255 bytes of UTF-8
 * @param name NAME: the channel's, for people; 1 to 255 bytes of UTF-8
 */
public record ChannelSource(int ssrc, String canonicalName, String name) {}
