package carillon.protocol.rtp;

/**
 * The 16 bit RTP sequence number (RFC 3550, section 5.1). It wraps, so it has no natural order: one
 * number is after another only as seen from the shorter way round.
 *
 * @param value 0 to 65535
 */
public record SequenceNumber(int value) {

    /** How many sequence numbers there are. */
    public static final int COUNT = 1 << 16;

    public SequenceNumber {
        if (value < 0 || value >= COUNT) {
            throw new IllegalArgumentException("sequence number out of range: " + value);
        }
    }

    /** The sequence number of the packet with this index: its lower 16 bits. */
    public static SequenceNumber ofIndex(long packetIndex) {
        return new SequenceNumber((int) (packetIndex & (COUNT - 1)));
    }

    /** The number so many packets later; earlier when negative. */
    public SequenceNumber plus(int packets) {
        return ofIndex((long) value + packets);
    }

    /** The number of the following packet. */
    public SequenceNumber next() {
        return plus(1);
    }

    /**
     * How many packets the other is later than this, from -32768 to 32767; negative when it is
     * earlier. At half the circle, where both ways are as long, it is -32768 from either side.
     */
    public int distanceTo(SequenceNumber other) {
        return (short) (other.value - value);
    }

    /** Whether this is later than the other on the shorter way; half the circle is neither. */
    public boolean isAfter(SequenceNumber other) {
        return other.distanceTo(this) > 0;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
