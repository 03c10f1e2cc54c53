package carillon.server.egress;

/**
 * How much a lane holds.
 *
 * @param slots packets it can hold, a power of two from 2 to 65,536
 * @param slotBytes room of each, 64 to 65,536
 */
public record LaneShape(int slots, int slotBytes) {

    private static final int FEWEST_SLOTS = 16;
    private static final int MOST_SLOTS = 1 << 16;
    private static final int CACHE_LINE_BYTES = 64;

    public LaneShape {
        if (slots < 2 || slots > MOST_SLOTS || Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException("slots: " + slots);
        }
        if (slotBytes < CACHE_LINE_BYTES || slotBytes > 1 << 16) {
            throw new IllegalArgumentException("slotBytes: " + slotBytes);
        }
    }

    /**
     * The shape for a second of packets ahead, and for 16 packets at least.
     *
     * @param packetsPerSecond the highest rate to expect, above 0
     * @param datagramBytes the largest datagram
     */
    public static LaneShape forRate(double packetsPerSecond, int datagramBytes) {
        if (!(packetsPerSecond > 0)) {
            throw new IllegalArgumentException("packetsPerSecond: " + packetsPerSecond);
        }
        int wanted = (int) Math.min(MOST_SLOTS, Math.ceil(packetsPerSecond));
        int slots = Math.max(FEWEST_SLOTS, ceilingPowerOfTwo(wanted));
        return new LaneShape(slots, ceilingToCacheLine(datagramBytes));
    }

    /** Bytes of all slots together. */
    public int bytes() {
        return Math.multiplyExact(slots, slotBytes);
    }

    private static int ceilingPowerOfTwo(int count) {
        return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }

    private static int ceilingToCacheLine(int bytes) {
        return (bytes + CACHE_LINE_BYTES - 1) / CACHE_LINE_BYTES * CACHE_LINE_BYTES;
    }
}
