package carillon.client.receive.order;

import carillon.protocol.rtp.RtpPacket;
import carillon.protocol.rtp.SequenceNumber;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Puts the packets of one stream in order. A packet that is next passes at once; one that is early
 * waits for those before it, up to the given patience from its arrival, then they are given up. So
 * nothing is delayed while nothing is missing.
 *
 * <p>Packets up to {@link PacketWindow#REACH} numbers away are told apart. Anything farther, or
 * another SSRC, is suspected and kept aside: a second packet that follows it in sequence shows that
 * the stream went on there or began anew (RFC 3550, A.1); otherwise it was a stray.
 *
 * <p>Reads no clock: packets carry their arrival, {@link #poll} brings the time.
 *
 * <p>Threads: owned by the receive thread.
 */
public final class JitterBuffer {

    // RFC 3550, A.1: MAX_DROPOUT. A longer gap is another stream.
    private static final int LONGEST_LOSS = 3_000;

    private record Arrival(RtpPacket packet, long nanos) {

        boolean precedes(RtpPacket other) {
            return packet.header().ssrc() == other.header().ssrc()
                    && packet.header().sequence().next().equals(other.header().sequence());
        }
    }

    private final long patienceNanos;
    private final PacketStage next;
    private final PacketWindow window = new PacketWindow();
    private final InterarrivalJitter jitter = new InterarrivalJitter();

    private boolean begun;
    private int ssrc;
    private SequenceNumber expected = new SequenceNumber(0);
    private SequenceNumber highest = expected;
    private @Nullable Arrival suspect;

    private long received;
    private long lost;
    private long late;
    private long duplicated;
    private long reordered;
    private long stray;
    private long restarts;

    /**
     * An empty buffer.
     *
     * @param patience how long packets wait for a missing one; 0 gives it up at once
     */
    public JitterBuffer(Duration patience, PacketStage next) {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("negative patience: " + patience);
        }
        this.patienceNanos = patience.toNanos();
        this.next = next;
    }

    /** Takes a packet of the stream. Its payload must never change afterwards. */
    public void accept(RtpPacket packet, long arrivalNanos) {
        Arrival arrival = new Arrival(packet, arrivalNanos);
        if (!begun) {
            begin(arrival);
        } else if (packet.header().ssrc() != ssrc) {
            suspect(arrival);
        } else {
            acceptOwn(arrival);
        }
        poll(arrivalNanos);
    }

    /** Gives up what has been waited for long enough. */
    public void poll(long nowNanos) {
        while (window.waiting() > 0 && deadlineNanos() - nowNanos <= 0) {
            giveUp();
        }
    }

    /** Whether packets wait for a missing one, so that {@link #poll} is due at the deadline. */
    public boolean isWaiting() {
        return window.waiting() > 0;
    }

    /** When the missing packets are given up; only while {@link #isWaiting}. */
    public long deadlineNanos() {
        return window.earliestArrivalNanos() + patienceNanos;
    }

    /** Passes on all that waits; what is missing before it is given up. */
    public void drain() {
        while (window.waiting() > 0) {
            giveUp();
        }
    }

    public PacketCounts counts() {
        return new PacketCounts(
                received, lost, late, duplicated, reordered, stray, restarts, jitter.nanos());
    }

    private void acceptOwn(Arrival arrival) {
        SequenceNumber sequence = arrival.packet.header().sequence();
        makeRoomFor(sequence);
        int ahead = expected.distanceTo(sequence);
        if (ahead < -PacketWindow.REACH || ahead >= PacketWindow.REACH) {
            suspect(arrival);
            return;
        }
        acquit();
        if (window.isReceived(sequence)) {
            duplicated++;
        } else if (ahead < 0) {
            window.markReceived(sequence);
            late++;
        } else {
            take(arrival);
        }
    }

    /** Gives up gaps early rather than suspect a packet that is only a little too far ahead. */
    private void makeRoomFor(SequenceNumber sequence) {
        while (window.waiting() > 0
                && expected.distanceTo(sequence) >= PacketWindow.REACH
                && expected.distanceTo(sequence) < 2 * PacketWindow.REACH) {
            giveUp();
        }
    }

    private void take(Arrival arrival) {
        SequenceNumber sequence = arrival.packet.header().sequence();
        received++;
        jitter.sample(arrival.packet.header().timestamp(), arrival.nanos);
        if (highest.isAfter(sequence)) {
            reordered++;
        } else {
            highest = sequence;
        }
        window.hold(arrival.packet, arrival.nanos);
        release();
    }

    /** Passes on what waits without a gap before it. */
    private void release() {
        RtpPacket packet = window.take(expected);
        while (packet != null) {
            expected = expected.next();
            next.packet(packet);
            packet = window.take(expected);
        }
    }

    private void giveUp() {
        int missing = window.missing(expected);
        expected = expected.plus(missing);
        lost += missing;
        next.gap(missing);
        release();
    }

    private void suspect(Arrival arrival) {
        Arrival before = suspect;
        if (before != null && before.precedes(arrival.packet)) {
            suspect = null;
            drain();
            resumeAt(before);
            acceptOwn(arrival);
        } else {
            acquit();
            suspect = arrival;
        }
    }

    private void resumeAt(Arrival arrival) {
        int ahead = expected.distanceTo(arrival.packet.header().sequence());
        if (arrival.packet.header().ssrc() == ssrc && ahead > 0 && ahead <= LONGEST_LOSS) {
            lost += ahead;
            next.gap(ahead);
        } else {
            restarts++;
            next.restart();
        }
        begin(arrival);
    }

    private void acquit() {
        if (suspect != null) {
            suspect = null;
            stray++;
        }
    }

    private void begin(Arrival first) {
        begun = true;
        ssrc = first.packet.header().ssrc();
        expected = first.packet.header().sequence();
        highest = expected;
        window.clear();
        take(first);
    }
}
