package carillon.server.egress;

/**
 * Decides which packets of one lane come too late to be sent. A packet is dropped
 *
 * <ul>
 *   <li>when it is overdue by more than 150 ms;
 *   <li>if it is media: when media of another timestamp behind it in the lane is due too, so that a
 *       lane that fell behind never sends a burst.
 * </ul>
 *
 * Fragments of one frame, which share a timestamp, share its first fragment's fate. Packets that
 * are not media (reports, lists, announcements) stand for themselves: only the first rule holds for
 * them, and they are no successors of media.
 *
 * <p>Threads: owned by egress.
 */
final class LateRule {

    /** From here on late is too late. */
    static final long LIMIT_NANOS = 150_000_000;

    private boolean judged;
    private boolean dropped;
    private int timestamp;

    /**
     * Whether the packet is to be dropped; each packet is asked about once, in order.
     *
     * @param packet the packet, due at {@code now}
     * @param end one past the last packet of the lane
     */
    boolean drops(SlotTable slots, long packet, long end, long now) {
        boolean expired = now - slots.deadline(packet) > LIMIT_NANOS;
        if (!slots.isMedia(packet)) {
            return expired;
        }
        if (!judged || slots.timestamp(packet) != timestamp) {
            judged = true;
            timestamp = slots.timestamp(packet);
            dropped = isSucceeded(slots, packet, end, now);
        }
        dropped |= expired;
        return dropped;
    }

    private static boolean isSucceeded(SlotTable slots, long packet, long end, long now) {
        for (long next = packet + 1; next < end && slots.deadline(next) - now <= 0; next++) {
            if (slots.isMedia(next) && slots.timestamp(next) != slots.timestamp(packet)) {
                return true;
            }
        }
        return false;
    }
}
