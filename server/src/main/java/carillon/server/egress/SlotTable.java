package carillon.server.egress;

/**
 * What is known of each packet in a lane's ring beside its bytes. A slot is named by the running
 * number of its packet.
 *
 * <p>Threads: the producer writes a slot before it publishes it, the egress reads it after; the
 * lane orders the two.
 */
final class SlotTable {

    /** The destination of media; packets to any other follow other rules of lateness. */
    private static final int OTHER = 1 << 31;

    private static final int DESTINATION_SHIFT = 20;
    private static final int LENGTH_MASK = (1 << DESTINATION_SHIFT) - 1;
    private static final int DESTINATION_MASK = 0xff;

    private final int mask;
    private final int slotBytes;
    private final long[] deadlines;
    private final int[] timestamps;
    private final int[] packed;

    SlotTable(LaneShape shape) {
        mask = shape.slots() - 1;
        slotBytes = shape.slotBytes();
        deadlines = new long[shape.slots()];
        timestamps = new int[shape.slots()];
        packed = new int[shape.slots()];
    }

    int count() {
        return mask + 1;
    }

    int slotBytes() {
        return slotBytes;
    }

    void putMedia(long packet, long deadlineNanos, int bytes, int timestamp) {
        put(packet, deadlineNanos, bytes);
        timestamps[slot(packet)] = timestamp;
    }

    void putOther(long packet, long deadlineNanos, int bytes, int destination) {
        put(packet, deadlineNanos, OTHER | destination << DESTINATION_SHIFT | bytes);
    }

    private void put(long packet, long deadlineNanos, int word) {
        deadlines[slot(packet)] = deadlineNanos;
        packed[slot(packet)] = word;
    }

    int offset(long packet) {
        return slot(packet) * slotBytes;
    }

    int bytes(long packet) {
        return packed[slot(packet)] & LENGTH_MASK;
    }

    int destination(long packet) {
        return packed[slot(packet)] >> DESTINATION_SHIFT & DESTINATION_MASK;
    }

    boolean isMedia(long packet) {
        return (packed[slot(packet)] & OTHER) == 0;
    }

    long deadline(long packet) {
        return deadlines[slot(packet)];
    }

    int timestamp(long packet) {
        return timestamps[slot(packet)];
    }

    private int slot(long packet) {
        return (int) packet & mask;
    }
}
