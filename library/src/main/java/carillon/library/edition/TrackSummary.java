package carillon.library.edition;

/**
 * What the timeline needs to know of a track, under one packetisation.
 *
 * @param id the track
 * @param durationFlicks how long it plays, at least 1
 * @param packets into how many packets it falls, at least 1
 * @param octets payload octets of all its packets, as RTCP counts them (RFC 3550, section 6.4.1):
 *     frames and payload headers, no RTP headers
 */
public record TrackSummary(TrackId id, long durationFlicks, long packets, long octets) {

    public TrackSummary {
        if (durationFlicks < 1 || packets < 1 || octets < 1) {
            throw new IllegalArgumentException(
                    "an empty track: %d flicks, %d packets, %d octets"
                            .formatted(durationFlicks, packets, octets));
        }
    }

    /** Of the track whose packets these are. */
    public static TrackSummary of(TrackId id, PacketTable packets) {
        return new TrackSummary(id, packets.durationFlicks(), packets.packets(), packets.octets());
    }
}
