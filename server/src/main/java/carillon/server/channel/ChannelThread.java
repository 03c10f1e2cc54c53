package carillon.server.channel;

import carillon.library.clock.ChannelClock;
import carillon.library.timeline.Timeline;
import carillon.protocol.time.Flicks;
import carillon.protocol.time.NanoSource;
import carillon.server.channel.repertoire.Repertoire;
import carillon.server.egress.Egress;
import carillon.server.life.Deadline;
import carillon.server.life.Leaving;
import java.util.concurrent.locks.LockSupport;

/**
 * A channel on the air: a thread that keeps the channel's lane filled up to a second ahead, in
 * bursts, and says goodbye when it ends.
 *
 * <p>Threads: its own, virtual, {@code channel-<number>}, from {@link #start} to {@link #close}.
 * Every method may be called from any thread.
 */
public final class ChannelThread implements Leaving {

    private static final long GOODBYE_WAIT_NANOS = 300_000_000;
    private static final long LOOK_NANOS = 10_000_000;

    private final NanoSource monotonic;
    private final Egress egress;
    private final long phaseNanos;
    private final ChannelFeed feed;
    private final Thread thread;
    private volatile boolean isStopped;

    /**
     * Takes up a channel where its log says, or begins its log; not on air yet. Blocks while the
     * log is read and written, and throws what the log throws.
     *
     * @param repertoire what the channel's folder holds
     */
    public ChannelThread(ChannelSetup setup, Repertoire repertoire, ChannelServices services) {
        monotonic = services.monotonic();
        egress = services.egress();
        phaseNanos = Flicks.toNanos(setup.phaseFlicks());
        thread = Thread.ofVirtual().name("channel-" + setup.number()).unstarted(this::run);
        feed = new ChannelFeed(setup, repertoire, services, this::wake);
    }

    /** Goes on air. */
    public void start() {
        thread.start();
    }

    /**
     * Hands over what a completed scan of the folder found. It takes over at the first end of a
     * track that is at least 5 s ahead; one handed over later replaces it. If its rate is not
     * admitted the channel goes on as before, and its events say so. A station scans its folders
     * when it starts, and no more.
     */
    public void offer(Repertoire repertoire) {
        feed.offer(repertoire);
        wake();
    }

    /** The time that the channel goes by; for reading. */
    public ChannelClock clock() {
        return feed.clock();
    }

    /** The channel's timeline as it is now: its newest rows. */
    public Timeline timeline() {
        return feed.timeline();
    }

    /** What the channel has done so far. */
    public ChannelFigures figures() {
        return feed.figures();
    }

    /** Tells the channel to go off the air, without waiting for it. */
    @Override
    public void stop() {
        isStopped = true;
        wake();
    }

    /**
     * Stops the channel and waits until its goodbye is sent: within 0.4 s, however many are stopped
     * together.
     */
    @Override
    public void close(Deadline deadline) {
        stop();
        deadline.awaitEndOf(thread);
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        feed.begin();
        while (!isStopped) {
            long rest = feed.work() - monotonic.nanos();
            if (rest > 0) {
                LockSupport.parkNanos(this, rest);
            }
        }
        sayGoodbye();
    }

    /** Drops what is ahead, and spreads the goodbyes of all channels over their phases. */
    private void sayGoodbye() {
        egress.discard(feed.lane());
        long now = monotonic.nanos();
        feed.end(now + phaseNanos);
        while (!feed.lane().isEmpty() && monotonic.nanos() - now < GOODBYE_WAIT_NANOS) {
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
        if (!feed.lane().isEmpty()) {
            egress.remove(feed.lane());
        }
    }
}
