package carillon.bench.capture;

import java.util.Arrays;

/**
 * The packets of one channel as they came: when, and when the media clock in them says.
 *
 * <p>Threads: one.
 */
final class ChannelTrace {

    private static final double NANOS_PER_TICK = 1e9 / 90_000;
    private static final int FIRST_CAPACITY = 64;

    private long[] arrivalNanos = new long[FIRST_CAPACITY];
    private long[] mediaTicks = new long[FIRST_CAPACITY];
    private int size;
    private int highest;
    private int lastTimestamp;
    private long lost;

    void add(SeenPacket packet) {
        if (size == arrivalNanos.length) {
            arrivalNanos = Arrays.copyOf(arrivalNanos, 2 * size);
            mediaTicks = Arrays.copyOf(mediaTicks, 2 * size);
        }
        arrivalNanos[size] = packet.nanos();
        if (size == 0) {
            highest = packet.sequence();
        } else {
            // The difference wraps as the timestamps do.
            mediaTicks[size] = mediaTicks[size - 1] + (packet.timestamp() - lastTimestamp);
            int step = (short) (packet.sequence() - highest);
            lost += Math.max(0, step - 1);
            highest = step > 0 ? packet.sequence() : highest;
        }
        lastTimestamp = packet.timestamp();
        size++;
    }

    /** How many packets came. */
    int packets() {
        return size;
    }

    /**
     * Sequence numbers that were passed over and, should they have come later, are not forgiven.
     */
    long lost() {
        return lost;
    }

    /**
     * For each packet how much later than the media clock it came, in nanoseconds; below zero is
     * early. The clock is set so that half of the packets are early.
     */
    long[] deviations() {
        long[] offsets = new long[size];
        for (int i = 0; i < size; i++) {
            long mediaNanos = Math.round(mediaTicks[i] * NANOS_PER_TICK);
            offsets[i] = arrivalNanos[i] - arrivalNanos[0] - mediaNanos;
        }
        long[] sorted = offsets.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < size; i++) {
            offsets[i] -= sorted[size / 2];
        }
        return offsets;
    }
}
