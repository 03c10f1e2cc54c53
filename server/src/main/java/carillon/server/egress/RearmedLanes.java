package carillon.server.egress;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lanes that were empty and have packets again, on their way from their producers to the
 * egress: a stack linked through the lanes themselves, so that it never fills and never allocates.
 * A lane stands in it at most once, because only the one who raised its flag may push it.
 *
 * <p>Threads: {@link #push} by any; the rest is owned by egress.
 */
final class RearmedLanes {

    private final AtomicReference<@Nullable Lane> top = new AtomicReference<>();
    private volatile @Nullable Thread waiting;

    /** Names the thread that is woken by a push. */
    void wakes(Thread egress) {
        waiting = egress;
    }

    void push(Lane lane) {
        Lane below;
        do {
            below = top.get();
            lane.nextRearmed = below;
        } while (!top.compareAndSet(below, lane));
        LockSupport.unpark(waiting);
    }

    /** All lanes pushed since the last call, linked, the newest first; null if there are none. */
    @Nullable Lane takeAll() {
        return top.get() == null ? null : top.getAndSet(null);
    }
}
