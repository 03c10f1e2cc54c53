package carillon.server.egress;

import carillon.multicast.send.BatchSender;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.pacing.RateMeter;
import carillon.server.egress.pacing.TickPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What the egress does each time it wakes: takes what is due off the lanes, in the order of the
 * deadlines, and sends it as one batch. A turn allocates nothing, unless more lanes wait than ever
 * before, and blocks only in the socket.
 *
 * <p>Threads: owned by egress; {@link #counters} and {@link #rearmed} may be handed to others.
 */
final class EgressLoop {

    private final TickPolicy ticks;
    private final NanoSource nanoClock;
    private final DeadlineHeap waiting = new DeadlineHeap();
    private final RearmedLanes rearmed = new RearmedLanes();
    private final EgressCounters counters = new EgressCounters();
    private final RateMeter rate;
    private final EgressBatch batch;
    private long restNanos;

    EgressLoop(BatchSender sender, TickPolicy ticks, NanoSource nanoClock) {
        this.ticks = ticks;
        this.nanoClock = nanoClock;
        batch = new EgressBatch(sender, counters);
        rate = new RateMeter(nanoClock.nanos());
    }

    RearmedLanes rearmed() {
        return rearmed;
    }

    EgressCounters counters() {
        return counters;
    }

    /**
     * Sends what is due at {@code now}, up to one batch.
     *
     * @param idleNanos the longest to wait for the next turn
     * @return when the next turn should begin
     */
    long turn(long now, long idleNanos) {
        takeRearmed();
        while (isDue(now) && !batch.isFull()) {
            takeNext(now);
        }
        rate.count(batch.flush(nanoClock.nanos()));
        if (rate.observe(now)) {
            restNanos = ticks.restNanos(rate.packetsPerSecond());
        }
        counters.turned();
        return nextTurn(now, now + idleNanos);
    }

    /** Forgets what waits in a lane. */
    void discard(Lane lane) {
        takeRearmed();
        if (waiting.remove(lane)) {
            lane.discard();
            keepOrDisarm(lane);
        }
    }

    /** Lets go of a lane for ever. */
    void retire(Lane lane) {
        waiting.remove(lane);
        lane.retire();
    }

    private void takeRearmed() {
        Lane lane = rearmed.takeAll();
        while (lane != null) {
            @Nullable Lane below = lane.nextRearmed;
            lane.nextRearmed = null;
            if (!lane.isRetired()) {
                keepOrDisarm(lane);
            }
            lane = below;
        }
    }

    private void keepOrDisarm(Lane lane) {
        if (lane.hasPending() || !lane.disarm()) {
            waiting.push(lane, lane.deadline());
        }
    }

    private void takeNext(long now) {
        Lane lane = waiting.lane();
        batch.take(lane, now);
        if (lane.hasPending() || !lane.disarm()) {
            waiting.replaceTop(lane.deadline());
        } else {
            waiting.removeTop();
        }
    }

    private boolean isDue(long now) {
        return !waiting.isEmpty() && waiting.deadline() - now <= 0;
    }

    private long nextTurn(long now, long idleUntil) {
        if (isDue(now)) {
            return now;
        }
        if (waiting.isEmpty() || waiting.deadline() - idleUntil >= 0) {
            return idleUntil;
        }
        long rested = now + restNanos;
        return waiting.deadline() - rested < 0 ? rested : waiting.deadline();
    }
}
