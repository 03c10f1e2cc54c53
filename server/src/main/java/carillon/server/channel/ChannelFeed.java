package carillon.server.channel;

import carillon.library.clock.ChannelClock;
import carillon.library.edition.Edition;
import carillon.library.read.TrackReader;
import carillon.library.timeline.PacketCursor;
import carillon.library.timeline.Timeline;
import carillon.protocol.time.NanoSource;
import carillon.server.egress.Lane;
import carillon.server.egress.LaneShape;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a channel's lane filled: what {@link ChannelThread} does each time it wakes. Goes along the
 * course packet by packet, builds those whose bytes are there, and passes over those whose time has
 * come without them. When a file fails it goes on with another one, once that can be read and the
 * log says so.
 *
 * <p>A packet costs no allocation; a report and the end of a track cost a few objects.
 *
 * <p>Threads: owned by the channel's thread, which it blocks only while a row is written; {@link
 * #offer}, {@link #timeline} and {@link #figures} from any.
 */
final class ChannelFeed {

    private static final long STARVING_LOOK_NANOS = 250_000_000;
    private static final long BEGINNING_NANOS = 1_000_000_000;

    /** How early the first packet is built at the latest: a thousand channels may start at once. */
    private static final long FIRST_LEAD_NANOS = 20_000_000;

    private final NanoSource monotonic;
    private final Journal journal;
    private final ChannelClock clock;
    private final Course course;
    private final AirWalk walk;
    private final Supply supply;
    private final Lane lane;
    private final LaneWriter writer;
    private final AtomicReference<@Nullable Repertoire> offered = new AtomicReference<>();
    private long beganNanos;
    private boolean hasPlayed;
    private boolean isStarving;
    private boolean isAwaiting;
    private long resumeNanos;

    /**
     * Takes up a channel where its log says, or begins its log; not on air yet.
     *
     * @param arrival run, by any thread, when bytes that were waited for have come
     */
    ChannelFeed(
            ChannelSetup setup, Repertoire repertoire, ChannelServices services, Runnable arrival) {
        monotonic = services.monotonic();
        journal = new Journal(setup.number(), services.events());
        clock = new ChannelClock(services.station(), setup.phaseFlicks());
        Shelf shelf = new Shelf(repertoire, new Share(services.admission(), setup.id()));
        course = Course.open(services.log(), setup.id(), clock, shelf, journal);
        walk = course.walk();
        TrackReader reader = services.readers().reader(arrival);
        supply = new Supply(reader, shelf);
        Edition onAir = course.timeline().newest().edition();
        LaneShape shape = LaneSizes.of(onAir, repertoire.edition());
        lane = services.egress().open(shape, setup.destinations());
        PacketWriter packets = new PacketWriter(setup.source().ssrc(), reader);
        writer = new LaneWriter(lane, clock, packets, new ReportWriter(setup.source()));
    }

    /** The time that the channel goes by. */
    ChannelClock clock() {
        return clock;
    }

    /** The channel's timeline as it is now: its newest rows. */
    Timeline timeline() {
        return course.timeline();
    }

    /** What the channel has done so far. */
    ChannelFigures figures() {
        return journal.figures(lane);
    }

    Course course() {
        return course;
    }

    Lane lane() {
        return lane;
    }

    /** Takes up, at the next piece of work, what a scan found. */
    void offer(Repertoire repertoire) {
        offered.set(repertoire);
    }

    /** Goes on air. */
    void begin() {
        beganNanos = monotonic.nanos();
        course.begin();
        entered(beganNanos);
    }

    /** The file for want of whose bytes the last piece of work ended; empty if it did not. */
    Optional<Recording> awaited() {
        return isAwaiting ? Optional.of(supply.current()) : Optional.empty();
    }

    /** Goes off the air: lets go of the files and builds the farewell, in a lane with room. */
    void end(long deadlineNanos) {
        supply.close();
        course.end();
        writer.goodbye(course.now(), deadlineNanos);
    }

    /**
     * Builds what can be built now.
     *
     * @return when to go on, if no bytes arrive before
     */
    long work() {
        Repertoire newer = offered.getAndSet(null);
        if (newer != null) {
            takeUp(newer, monotonic.nanos());
        }
        isAwaiting = false;
        while (step(monotonic.nanos())) {
            // One packet, one track, or one attempt at a file further; each looks at the clock, as
            // any of them may have waited for a carrier thread.
        }
        return resumeNanos;
    }

    private void takeUp(Repertoire newer, long now) {
        course.offer(newer);
        if (supply.state() != Supply.State.PLAYING) {
            supply.forgive(now);
            entered(now);
        }
    }

    private boolean step(long now) {
        if (walk.isAtEnd()) {
            course.goOn();
            entered(now);
            return true;
        }
        long deadline = course.deadlineNanos();
        if (walk.isKnown()) {
            if (deadline - now > Burst.AHEAD_NANOS || !writer.hasRoom()) {
                return restUntil(Burst.after(now, deadline));
            }
            report(now);
        }
        if (isTooLate(deadline, now)) {
            return passOver(now);
        }
        return switch (supply.state()) {
            case PLAYING -> build(deadline, now);
            case TRYING -> tryFile(deadline, now);
            case SILENT -> waitSilently(deadline, now);
        };
    }

    private boolean restUntil(long nanos) {
        resumeNanos = nanos;
        return false;
    }

    private void report(long now) {
        PacketCursor cursor = walk.cursor();
        if (course.grid().isDueBefore(cursor.startFlicks())) {
            writer.report(course.grid().take(), cursor, now);
        }
    }

    private boolean passOver(long now) {
        if (walk.isKnown()) {
            isStarving = true;
            if (!isBeginning(now)) {
                journal.starved();
            }
        }
        walk.advance();
        return true;
    }

    /** Whether the channel is still waiting for its very first bytes, which may take a moment. */
    private boolean isBeginning(long now) {
        return !hasPlayed && now - beganNanos < BEGINNING_NANOS;
    }

    private boolean build(long deadline, long now) {
        PacketCursor cursor = walk.cursor();
        return switch (writer.packet(cursor, supply.current().frames())) {
            case READY -> hasTimeLeft(deadline) ? send(cursor, deadline) : passOver(now);
            case PENDING -> await(deadline, now);
            case FAILED -> replaceFile(now);
        };
    }

    /** Whether a packet is still worth sending: the way to its bytes may have taken a while. */
    private boolean hasTimeLeft(long deadline) {
        return !isTooLate(deadline, monotonic.nanos());
    }

    /**
     * The first packet of a channel has to be ahead of its time; later ones are given some grace.
     */
    private boolean isTooLate(long deadline, long now) {
        long grace = hasPlayed ? Burst.GRACE_NANOS : -FIRST_LEAD_NANOS;
        return deadline + grace - now < 0;
    }

    private boolean send(PacketCursor cursor, long deadline) {
        if (!writer.commit(cursor, deadline)) {
            journal.guarded();
        }
        isStarving = false;
        hasPlayed = true;
        supply.relax();
        journal.played();
        cursor.advance();
        return true;
    }

    private boolean await(long deadline, long now) {
        boolean missed = deadline - now <= 0;
        if ((missed || isStarving) && supply.isGivenUp()) {
            return replaceFile(now);
        }
        if (missed) {
            return passOver(now);
        }
        isAwaiting = true;
        return restUntil(isStarving ? now + STARVING_LOOK_NANOS : deadline);
    }

    private boolean replaceFile(long now) {
        journal.fileFailed(supply.avoid(now));
        seek(now);
        return true;
    }

    private boolean tryFile(long deadline, long now) {
        return switch (supply.probe()) {
            case READY -> takeFile(now);
            case PENDING -> awaitFile(deadline, now);
            case FAILED -> replaceFile(now);
        };
    }

    private boolean takeFile(long now) {
        if (course.replaceBy(supply.current().track())) {
            entered(now);
        } else {
            supply.fallSilent(now);
            journal.fellSilent();
        }
        return true;
    }

    private boolean awaitFile(long deadline, long now) {
        if (supply.untilNanos() - now > 0) {
            isAwaiting = true;
            return restUntil(orTrackEnd(supply.untilNanos(), deadline));
        }
        supply.avoidSlow(now);
        seek(now);
        return true;
    }

    private boolean waitSilently(long deadline, long now) {
        if (supply.untilNanos() - now > 0) {
            return restUntil(orTrackEnd(supply.untilNanos(), deadline));
        }
        supply.forgive(now);
        seek(now);
        return true;
    }

    /** The earlier of an instant and the end of a track whose packets are unknown. */
    private long orTrackEnd(long nanos, long deadline) {
        return !walk.isKnown() && deadline - nanos < 0 ? deadline : nanos;
    }

    /** Sees to the bytes of a track, or of the rest of it, that is on air from here on. */
    private void entered(long now) {
        if (!walk.isAtEnd()) {
            seek(now);
        }
    }

    private void seek(long now) {
        supply.seek(course, now);
        switch (supply.state()) {
            case PLAYING -> writer.expect(supply.current().frames());
            case TRYING -> {}
            case SILENT -> journal.fellSilent();
        }
    }
}
