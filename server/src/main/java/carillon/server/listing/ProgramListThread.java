package carillon.server.listing;

import carillon.library.clock.StationClock;
import carillon.protocol.list.Beacon;
import carillon.protocol.list.paging.EncodedPage;
import carillon.protocol.time.Flicks;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.Egress;
import carillon.server.egress.Lane;
import carillon.server.life.Deadline;
import carillon.server.life.Leaving;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends the programme list: every second on the second, and all of it when somebody has asked.
 *
 * <p>Requests are answered at most five times a second, and less often the longer the list is, so
 * that asking cannot be made a flood. One that comes too early is answered as soon as it may be.
 *
 * <p>The last message takes the list back. It leaves at once, in place of what was to leave then.
 *
 * <p>Threads: one platform thread, {@code program-list}, from {@link #start} to {@link #close};
 * {@link #answer} from any.
 */
public final class ProgramListThread implements Leaving {

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    // Pages of a round follow each other over the second; a short list is there soon.
    private static final long LONGEST_GAP_NANOS = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_ANSWER_GAP_NANOS = Duration.ofMillis(2).toNanos();
    private static final long LONGEST_ANSWER_NANOS = Duration.ofMillis(500).toNanos();
    private static final long SHORTEST_ANSWER_INTERVAL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long ANSWER_INTERVAL_NANOS_A_PAGE = Duration.ofMillis(8).toNanos();

    private final StationClock clock;
    private final NanoSource monotonic;
    private final Listing listing;
    private final ListLane lane;
    private final Thread thread;

    private volatile boolean isAsked;
    private volatile boolean isClosed;
    private long nextRoundFlicks;
    private long answerableNanos;

    /**
     * Makes the thread, which does not run yet.
     *
     * @param monotonic the clock of the egress, by which the station clock goes
     * @param lane of the egress, to the list group
     */
    public ProgramListThread(
            StationClock clock, NanoSource monotonic, Listing listing, Egress egress, Lane lane) {
        this.clock = clock;
        this.monotonic = monotonic;
        this.listing = listing;
        this.lane = new ListLane(egress, lane, monotonic, () -> isClosed);
        thread = Thread.ofPlatform().name("program-list").unstarted(this::run);
    }

    /** Begins, with a list at once. */
    public void start() {
        isAsked = true;
        thread.start();
    }

    /** Sends the list as soon as it may be sent again. */
    public void answer() {
        isAsked = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void stop() {
        isClosed = true;
        LockSupport.unpark(thread);
    }

    /** Takes the list back, and ends once that is sent. */
    @Override
    public void close(Deadline deadline) {
        stop();
        deadline.awaitEndOf(thread);
    }

    private void run() {
        nextRoundFlicks = secondAfter(clock.nowFlicks());
        answerableNanos = monotonic.nanos();
        while (!isClosed) {
            long now = monotonic.nanos();
            long round = clock.nanosAt(nextRoundFlicks);
            if (round - now <= 0) {
                sendRound(round);
            } else if (isAsked && answerableNanos - now <= 0) {
                sendAnswer(now);
            } else {
                long answer = isAsked ? answerableNanos - now : SECOND_NANOS;
                LockSupport.parkNanos(this, Math.min(round - now, answer));
            }
        }
        lane.sendLast(listing.farewell(clock.nowFlicks()));
    }

    private void sendRound(long nanos) {
        long flicks = clock.nowFlicks();
        listing.refresh(flicks);
        List<EncodedPage> pages = listing.round();
        long gap = Math.min(LONGEST_GAP_NANOS, SECOND_NANOS / (pages.size() + 1));
        send(pages, nanos, gap);
        nextRoundFlicks = secondAfter(flicks);
    }

    private void sendAnswer(long nanos) {
        isAsked = false;
        listing.refresh(clock.nowFlicks());
        List<EncodedPage> pages = listing.allPages();
        long gap = Math.min(LONGEST_ANSWER_GAP_NANOS, LONGEST_ANSWER_NANOS / (pages.size() + 1));
        send(pages, nanos, gap);
        answerableNanos =
                nanos
                        + Math.max(
                                SHORTEST_ANSWER_INTERVAL_NANOS,
                                ANSWER_INTERVAL_NANOS_A_PAGE * pages.size());
    }

    /** Sends what was made, which may have taken a while: not before now. */
    private void send(List<EncodedPage> pages, long dueNanos, long gapNanos) {
        Beacon beacon = listing.beacon(clock.nowFlicks());
        long now = monotonic.nanos();
        lane.send(beacon, pages, now - dueNanos > 0 ? now : dueNanos, gapNanos);
    }

    private static long secondAfter(long flicks) {
        return (Math.floorDiv(flicks, Flicks.PER_SECOND) + 1) * Flicks.PER_SECOND;
    }
}
