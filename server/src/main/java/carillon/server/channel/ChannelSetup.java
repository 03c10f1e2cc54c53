package carillon.server.channel;

import carillon.multicast.send.Destination;
import carillon.protocol.identity.ChannelId;
import carillon.server.channel.packet.ChannelSource;
import java.util.List;

/**
 * What stays as it is while a channel is on the air.
 *
 * @param id which channel
 * @param number by which people know it
 * @param phaseFlicks how far its time lies behind station time, see {@link
 *     carillon.library.timeline.ChannelPhase}
 * @param source who sends it, as RTCP says
 * @param media where its packets go
 * @param reports where its reports go
 */
public record ChannelSetup(
        ChannelId id,
        int number,
        long phaseFlicks,
        ChannelSource source,
        Destination media,
        Destination reports) {

    /** Where its datagrams go: media first, then reports. */
    List<Destination> destinations() {
        return List.of(media, reports);
    }
}
