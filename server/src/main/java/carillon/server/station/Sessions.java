package carillon.server.station;

import carillon.library.scan.ScannedFolder;
import carillon.multicast.network.AddressText;
import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.sap.SapPacket;
import carillon.protocol.sdp.SessionDescription;
import carillon.protocol.sdp.SessionOrigin;
import carillon.server.announce.AnnouncedSession;
import java.net.InetAddress;

/**
 * Makes the sessions that standard players find.
 *
 * @param origin the address they are announced from
 * @param ttl of the media
 */
record Sessions(InetAddress origin, int ttl) {

    private static final long VERSION = 1;

    /** The address that media is sent from, in figures. */
    String sourceAddress() {
        return AddressText.of(origin);
    }

    AnnouncedSession of(ScannedFolder folder, StreamAddress address) {
        SessionDescription session =
                new SessionDescription(
                        new SessionOrigin(Integer.toUnsignedLong(address.ssrc()), VERSION, origin),
                        new ChannelLabel(
                                folder.number(), folder.name(), folder.config().description()),
                        address,
                        PayloadType.MPA,
                        ttl);
        return new AnnouncedSession(
                SapPacket.announcement(session).encode(), SapPacket.deletion(session).encode());
    }
}
