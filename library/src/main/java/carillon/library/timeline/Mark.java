package carillon.library.timeline;

/**
 * A point on a channel's way: an instant, and what the channel has sent before it.
 *
 * @param flicks channel time since the epoch
 * @param packetIndex index of the packet that starts here, 0 to {@link #MOST_PACKETS}: its
 *     roll-over counter and sequence number (RFC 3711, section 3.3.1)
 * @param octets payload octets of all packets before it, as RTCP counts them
 */
public record Mark(long flicks, long packetIndex, long octets) {

    /** One more than the largest packet index there is, which has 48 bits. */
    public static final long MOST_PACKETS = 1L << 48;

    /** Where row 1 begins. */
    public static final Mark ORIGIN = new Mark(0, 0, 0);

    /** Later than everything. */
    static final Mark NEVER = new Mark(Long.MAX_VALUE, MOST_PACKETS, Long.MAX_VALUE);

    public Mark {
        if (packetIndex < 0 || packetIndex > MOST_PACKETS || octets < 0) {
            throw new IllegalArgumentException(
                    "packet index %d after %d octets".formatted(packetIndex, octets));
        }
    }

    /** The mark that lies this much further on. */
    public Mark plus(long flicksOn, long packetsOn, long octetsOn) {
        return new Mark(
                Math.addExact(flicks, flicksOn),
                Math.addExact(packetIndex, packetsOn),
                Math.addExact(octets, octetsOn));
    }

    /** The same packet at another instant. */
    Mark shifted(long flicksOn) {
        return plus(flicksOn, 0, 0);
    }
}
