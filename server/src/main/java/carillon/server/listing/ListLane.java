package carillon.server.listing;

import carillon.protocol.list.EncodedPage;
import carillon.protocol.list.ListCodec;
import carillon.protocol.list.ListMessage;
import carillon.server.egress.Lane;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Puts a beacon and pages into the lane of the programme list. What finds no slot is left out: the
 * next second brings it.
 *
 * <p>Threads: owned by program-list.
 */
final class ListLane {

    private final Lane lane;
    private long lastNanos = Long.MIN_VALUE;

    ListLane(Lane lane) {
        this.lane = lane;
    }

    /** Sends a beacon, and the pages behind it with a gap before each. */
    void send(ListMessage beacon, List<EncodedPage> pages, long fromNanos, long gapNanos) {
        long at = lastNanos == Long.MIN_VALUE ? fromNanos : Math.max(fromNanos, lastNanos);
        put(ByteBuffer.wrap(ListCodec.encode(beacon)), at);
        for (EncodedPage page : pages) {
            at += gapNanos;
            put(page.datagram().duplicate(), at);
        }
    }

    private void put(ByteBuffer datagram, long nanos) {
        int slot = lane.claim();
        if (slot != Lane.FULL) {
            int bytes = datagram.remaining();
            lane.buffer().put(slot, datagram, datagram.position(), bytes);
            lane.commitOther(nanos, bytes, 0);
            lastNanos = nanos;
        }
    }
}
