package carillon.protocol.identity;

import carillon.protocol.Sha256;

/** The synchronisation source of a channel (RFC 3550, section 8): it never changes. */
public final class Ssrc {

    private Ssrc() {}

    /** The first 32 bits of SHA-256(station id ‖ channel id). */
    public static int of(StationId station, ChannelId channel) {
        return Sha256.of(station.toBytes(), channel.toBytes()).getInt();
    }
}
