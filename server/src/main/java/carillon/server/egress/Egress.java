package carillon.server.egress;

import carillon.multicast.send.BatchSender;
import carillon.multicast.send.Destination;
import carillon.multicast.send.SendFailures;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.pacing.TickPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the packets of all lanes at their deadlines. One egress is one shard with one socket: a
 * server of two address families has two of them, and one beyond some 300,000 packets a second
 * would spread its channels over several.
 *
 * <p>Its completed turns are the server's sign of life: at least ten a second, also when there is
 * nothing to send and when every send fails.
 *
 * <p>Threads: one platform thread from {@link #start} to {@link #close}, which neither locks, logs
 * nor allocates while it sends. Every method may be called from any thread; {@link #discard} and
 * {@link #remove} run on the egress thread between two turns, one at a time, while the caller
 * waits.
 */
public final class Egress implements AutoCloseable {

    private static final long LONGEST_PARK_NANOS = 50_000_000;
    private static final Duration CLOSE_WAIT = Duration.ofMillis(500);

    private final BatchSender sender;
    private final NanoSource nanoClock;
    private final EgressLoop loop;
    private final EgressCommands commands;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Makes an egress that is not yet running.
     *
     * @param name of its thread
     * @param sender owned by this egress from now on
     * @param nanoClock the monotonic clock of all deadlines: {@link NanoSource#SYSTEM} but in tests
     */
    public Egress(String name, BatchSender sender, TickPolicy ticks, NanoSource nanoClock) {
        this.sender = sender;
        this.nanoClock = nanoClock;
        loop = new EgressLoop(sender, ticks, nanoClock);
        thread = Thread.ofPlatform().name(name).unstarted(this::run);
        commands = new EgressCommands(thread);
        loop.rearmed().wakes(thread);
    }

    /** Begins to send. */
    public void start() {
        thread.start();
    }

    /**
     * Opens a lane. It costs nothing while it is empty.
     *
     * @param destinations where its packets can go; media goes to the first
     */
    public Lane open(LaneShape shape, List<Destination> destinations) {
        return new Lane(shape, destinations, loop.rearmed());
    }

    /** Drops what waits in a lane, which stays open. Its producer must be still meanwhile. */
    public void discard(Lane lane) {
        commands.call(() -> loop.discard(lane));
    }

    /** Drops what waits in a lane and sends nothing of it any more. */
    public void remove(Lane lane) {
        commands.call(() -> loop.retire(lane));
    }

    /** Completed turns of the loop. */
    public long turns() {
        return loop.counters().turns();
    }

    /** What was done so far. */
    public EgressFigures figures() {
        return loop.counters().figures();
    }

    /** What the network refused so far, by cause. */
    public SendFailures failures() {
        return sender.failures();
    }

    /**
     * Ends the thread and closes the sender, within half a second; what still waits is not sent.
     */
    @Override
    public void close() {
        close(CLOSE_WAIT);
    }

    /** As {@link #close()}, but waits so long at most. */
    public void close(Duration wait) {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            sender.close();
            return;
        }
        LockSupport.unpark(thread);
        try {
            boolean _ = thread.join(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (sender) {
            while (!closed) {
                long rest = turn(nanoClock.nanos()) - nanoClock.nanos();
                if (rest > 0) {
                    LockSupport.parkNanos(this, rest);
                }
            }
        }
    }

    /** Runs the command that waits, and sends what is due; answers when to turn again. */
    long turn(long now) {
        commands.runPending();
        return loop.turn(now, LONGEST_PARK_NANOS);
    }
}
