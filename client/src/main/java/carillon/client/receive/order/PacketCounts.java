package carillon.client.receive.order;

/**
 * What became of the packets of one channel. Every datagram from the announced source is in exactly
 * one of {@code received}, {@code late}, {@code duplicated} and {@code stray}.
 *
 * @param received packets in time, reordered ones among them
 * @param lost packets given up, those that came late among them
 * @param late packets that came after they had been given up, or before tuning in
 * @param duplicated packets that were there already
 * @param reordered packets that came after one with a later sequence number, and still in time
 * @param stray packets whose sequence number or SSRC belongs to no stream that went on
 * @param restarts how often another stream began: a new SSRC, or a jump of the sequence numbers
 * @param jitterNanos interarrival jitter (RFC 3550, A.8)
 */
public record PacketCounts(
        long received,
        long lost,
        long late,
        long duplicated,
        long reordered,
        long stray,
        long restarts,
        long jitterNanos) {

    /** Nothing received yet. */
    public static final PacketCounts NONE = new PacketCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
