package carillon.server.egress;

import carillon.multicast.send.BatchSender;

/**
 * The packets of one turn: each is judged as it is taken, those in time go to the network together,
 * then all their slots are given back.
 *
 * <p>Threads: owned by egress.
 */
final class EgressBatch {

    private final BatchSender sender;
    private final EgressCounters counters;
    private final Lane[] lanes;
    private final long[] deadlines;
    private int judged;
    private int offered;

    EgressBatch(BatchSender sender, EgressCounters counters) {
        this.sender = sender;
        this.counters = counters;
        lanes = new Lane[sender.capacity()];
        deadlines = new long[sender.capacity()];
    }

    boolean isFull() {
        return judged == lanes.length;
    }

    /** Judges the next packet of a lane that has one, and takes it if it is in time. */
    void take(Lane lane, long now) {
        long deadline = lane.deadline();
        lanes[judged++] = lane;
        if (lane.sendOrDrop(sender, now)) {
            deadlines[offered++] = deadline;
        } else {
            counters.late();
        }
    }

    /**
     * Sends what was taken, which leaves the batch empty.
     *
     * @return how many packets were sent or refused by the network
     */
    int flush(long now) {
        if (offered > 0) {
            counters.flushed(offered, sender.flush());
        }
        for (int i = 0; i < offered; i++) {
            counters.paced(now - deadlines[i]);
        }
        for (int i = 0; i < judged; i++) {
            lanes[i].release();
        }
        int flushed = offered;
        judged = 0;
        offered = 0;
        return flushed;
    }
}
