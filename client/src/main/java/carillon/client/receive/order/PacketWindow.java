package carillon.client.receive.order;

import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.rtp.SequenceNumber;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the sequence numbers around the expected one: which were received, and the
 * packets that wait for an earlier one. Holds {@link #REACH} numbers either side, no more; a caller
 * that moves on by more must {@link #clear()} it.
 */
final class PacketWindow {

    /** How far before and after the expected sequence number packets can be told apart. */
    static final int REACH = 512;

    private static final int SLOTS = 2 * REACH;
    private static final int NONE = -1;

    private final int[] received = new int[SLOTS];
    private final @Nullable RtpPacket[] waiting = new @Nullable RtpPacket[SLOTS];
    private final long[] arrivalNanos = new long[SLOTS];
    private int count;

    PacketWindow() {
        clear();
    }

    void clear() {
        Arrays.fill(received, NONE);
        Arrays.fill(waiting, null);
        count = 0;
    }

    boolean isReceived(SequenceNumber sequence) {
        return received[slot(sequence)] == sequence.value();
    }

    void markReceived(SequenceNumber sequence) {
        received[slot(sequence)] = sequence.value();
    }

    /** Keeps a packet until it is taken. Its number must not be received yet. */
    void hold(RtpPacket packet, long arrivedNanos) {
        SequenceNumber sequence = packet.header().sequence();
        markReceived(sequence);
        waiting[slot(sequence)] = packet;
        arrivalNanos[slot(sequence)] = arrivedNanos;
        count++;
    }

    /** Hands over the packet that waits at a number, or null if none does. */
    @Nullable RtpPacket take(SequenceNumber sequence) {
        int slot = slot(sequence);
        RtpPacket packet = waiting[slot];
        if (packet != null) {
            waiting[slot] = null;
            count--;
        }
        return packet;
    }

    /** How many packets wait. */
    int waiting() {
        return count;
    }

    /** How many numbers from the expected one on are missing before the first waiting packet. */
    int missing(SequenceNumber expected) {
        for (int ahead = 0; ahead < SLOTS; ahead++) {
            if (waiting[slot(expected.plus(ahead))] != null) {
                return ahead;
            }
        }
        throw new IllegalArgumentException("nothing waits after " + expected);
    }

    /** When the packet that has waited longest arrived. At least one must wait. */
    long earliestArrivalNanos() {
        int earliest = NONE;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (waiting[slot] != null
                    && (earliest == NONE || arrivalNanos[slot] - arrivalNanos[earliest] < 0)) {
                earliest = slot;
            }
        }
        return arrivalNanos[earliest];
    }

    private static int slot(SequenceNumber sequence) {
        return sequence.value() & (SLOTS - 1);
    }
}
