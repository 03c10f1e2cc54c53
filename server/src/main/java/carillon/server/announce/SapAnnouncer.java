package carillon.server.announce;

import carillon.protocol.time.NanoSource;
import carillon.server.egress.Lane;
import carillon.server.life.Deadline;
import carillon.server.life.Leaving;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Announces the sessions of a station for as long as it is on the air, and withdraws them when it
 * leaves; one that another has replaced, at the next round. Every datagram goes to all destinations
 * of the lane.
 *
 * <p>Threads: one platform thread, {@code sap}, from {@link #start} to {@link #close}.
 */
public final class SapAnnouncer implements Leaving {

    // All within this time, but not all at once.
    private static final Duration WITHDRAWAL = Duration.ofMillis(250);
    private static final long LONGEST_WITHDRAWAL_GAP_NANOS = Duration.ofMillis(5).toNanos();
    private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();

    private final Lane lane;
    private final Supplier<List<AnnouncedSession>> sessions;
    private final NanoSource nanoClock;
    private final Thread thread;
    private volatile boolean isClosed;
    private List<AnnouncedSession> announced = List.of();

    /**
     * Makes the announcer, which does not run yet.
     *
     * @param lane to the SAP groups
     * @param sessions those on the air, as they are at each call
     * @param nanoClock the clock of the egress
     */
    public SapAnnouncer(
            Lane lane, Supplier<List<AnnouncedSession>> sessions, NanoSource nanoClock) {
        this.lane = lane;
        this.sessions = sessions;
        this.nanoClock = nanoClock;
        thread = Thread.ofPlatform().name("sap").unstarted(this::run);
    }

    /** Begins to announce. */
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        isClosed = true;
        LockSupport.unpark(thread);
    }

    /** Withdraws all sessions, and ends once that is sent. */
    @Override
    public void close(Deadline deadline) {
        stop();
        deadline.awaitEndOf(thread);
    }

    private void run() {
        AnnouncementPace pace = new AnnouncementPace(nanoClock.nanos());
        while (!isClosed) {
            long free = announceAll(pace);
            parkUntil(pace.nextRound(free));
        }
        withdraw(announced);
    }

    private long announceAll(AnnouncementPace pace) {
        long at = nanoClock.nanos();
        List<AnnouncedSession> current = sessions.get();
        withdrawReplaced(new HashSet<>(current));
        announced = current;
        for (AnnouncedSession session : current) {
            parkUntil(at);
            if (isClosed) {
                break;
            }
            send(session.announcement(), at);
            at += pace.gapNanos((long) session.announcement().length * lane.destinations().size());
        }
        return at;
    }

    private void withdrawReplaced(Set<AnnouncedSession> current) {
        List<AnnouncedSession> gone =
                announced.stream().filter(session -> !current.contains(session)).toList();
        if (!gone.isEmpty()) {
            withdraw(gone);
        }
    }

    private void withdraw(List<AnnouncedSession> all) {
        long gap =
                Math.min(
                        LONGEST_WITHDRAWAL_GAP_NANOS,
                        WITHDRAWAL.toNanos() / Math.max(1, all.size()));
        long at = nanoClock.nanos();
        long deadline = at + 2 * WITHDRAWAL.toNanos();
        for (AnnouncedSession session : all) {
            await(() -> lane.free() >= lane.destinations().size(), deadline);
            send(session.deletion(), at);
            at += gap;
        }
        await(lane::isEmpty, deadline);
    }

    private void await(BooleanSupplier condition, long deadlineNanos) {
        while (!condition.getAsBoolean() && nanoClock.nanos() - deadlineNanos < 0) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }

    private void send(byte[] datagram, long nanos) {
        for (int destination = 0; destination < lane.destinations().size(); destination++) {
            int slot = lane.claim();
            if (slot != Lane.FULL) {
                lane.buffer().put(slot, datagram);
                lane.commitOther(nanos, datagram.length, destination);
            }
        }
    }

    private void parkUntil(long nanos) {
        long rest = nanos - nanoClock.nanos();
        while (rest > 0 && !isClosed) {
            LockSupport.parkNanos(this, rest);
            rest = nanos - nanoClock.nanos();
        }
    }
}
