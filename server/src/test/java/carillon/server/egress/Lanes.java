package carillon.server.egress;

import carillon.multicast.send.Destination;
import java.net.InetSocketAddress;
import java.util.List;

/** Lanes and packets as tests want them. */
final class Lanes {

    static final Destination MEDIA = Destination.of(new InetSocketAddress("239.192.68.1", 5004));
    static final Destination REPORTS = Destination.of(new InetSocketAddress("239.192.68.1", 5005));
    static final LaneShape SHAPE = new LaneShape(16, 64);
    static final long MILLI = 1_000_000;

    private Lanes() {}

    static Lane lane(EgressLoop loop) {
        return new Lane(SHAPE, List.of(MEDIA, REPORTS), loop.rearmed());
    }

    /** Commits four bytes of media whose timestamp is the payload. */
    static void media(Lane lane, long deadline, int payload) {
        fragment(lane, deadline, payload, payload);
    }

    static void fragment(Lane lane, long deadline, int payload, int timestamp) {
        lane.buffer().putInt(claimed(lane), payload);
        lane.commitMedia(deadline, Integer.BYTES, timestamp);
    }

    static void report(Lane lane, long deadline, int payload) {
        lane.buffer().putInt(claimed(lane), payload);
        lane.commitOther(deadline, Integer.BYTES, 1);
    }

    private static int claimed(Lane lane) {
        int offset = lane.claim();
        if (offset == Lane.FULL) {
            throw new IllegalStateException("the lane is full");
        }
        return offset;
    }
}
