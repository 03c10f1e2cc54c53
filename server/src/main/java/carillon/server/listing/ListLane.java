package carillon.server.listing;

import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.Egress;
import carillon.server.egress.Lane;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Puts a beacon and pages into the lane of the programme list. A list longer than the lane waits
 * for the pages before it to leave.
 *
 * <p>Threads: owned by program-list.
 */
final class ListLane {

    private static final long LOOK_NANOS = 1_000_000;
    private static final long LAST_WAIT_NANOS = 200_000_000;

    private final Egress egress;
    private final Lane lane;
    private final NanoSource monotonic;
    private final BooleanSupplier isClosed;
    private boolean hasSent;
    private long lastNanos;

    /**
     * A lane that waits for room until it is closed.
     *
     * @param egress of the lane
     * @param monotonic the clock of the egress
     * @param isClosed whether there is nothing more to be sent
     */
    ListLane(Egress egress, Lane lane, NanoSource monotonic, BooleanSupplier isClosed) {
        this.egress = egress;
        this.monotonic = monotonic;
        this.lane = lane;
        this.isClosed = isClosed;
    }

    /** Sends a message, and the pages behind it with a gap before each. */
    void send(ListMessage first, List<EncodedPage> pages, long fromNanos, long gapNanos) {
        long at = hasSent && fromNanos - lastNanos < 0 ? lastNanos : fromNanos;
        put(ByteBuffer.wrap(ListCodec.encode(first)), at);
        for (EncodedPage page : pages) {
            at += gapNanos;
            put(page.datagram().duplicate(), at);
        }
    }

    /**
     * Sends a message now, in place of all that waits, and returns when it has left; if it does not
     * leave, after 0.2 s.
     */
    void sendLast(ListMessage last) {
        egress.discard(lane);
        long now = monotonic.nanos();
        put(ByteBuffer.wrap(ListCodec.encode(last)), now);
        while (!lane.isEmpty() && monotonic.nanos() - now < LAST_WAIT_NANOS) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }

    private void put(ByteBuffer datagram, long nanos) {
        int slot = awaitSlot();
        if (slot != Lane.FULL) {
            int bytes = datagram.remaining();
            lane.buffer().put(slot, datagram, datagram.position(), bytes);
            lane.commitOther(nanos, bytes, 0);
            lastNanos = nanos;
            hasSent = true;
        }
    }

    private int awaitSlot() {
        int slot = lane.claim();
        while (slot == Lane.FULL && !isClosed.getAsBoolean()) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            slot = lane.claim();
        }
        return slot;
    }
}
