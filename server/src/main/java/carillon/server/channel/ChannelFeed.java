package carillon.server.channel;

import carillon.library.clock.ChannelClock;
import carillon.library.edition.Edition;
import carillon.library.read.TrackReader;
import carillon.library.timeline.PacketCursor;
import carillon.library.timeline.Timeline;
import carillon.protocol.time.NanoSource;
import carillon.server.channel.packet.Burst;
import carillon.server.channel.packet.LaneSizes;
import carillon.server.channel.packet.LaneWriter;
import carillon.server.channel.packet.PacketWriter;
import carillon.server.channel.packet.ReportWriter;
import carillon.server.channel.repertoire.Recording;
import carillon.server.channel.repertoire.Repertoire;
import carillon.server.channel.repertoire.Share;
import carillon.server.channel.repertoire.Shelf;
import carillon.server.egress.Lane;
import carillon.server.egress.LaneShape;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a channel's lane filled: what {@link ChannelThread} does each time it wakes. Goes along the
 * course packet by packet, builds those whose bytes are there, and passes over those whose time has
 * come without them; what to do when a file fails is left to {@link Rescue}.
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
    private final Rest rest = new Rest();
    private final Rescue rescue;
    private final AtomicReference<@Nullable Repertoire> offered = new AtomicReference<>();
    private long beganNanos;
    private boolean hasPlayed;
    private boolean isStarving;

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
        rescue = new Rescue(course, supply, journal, rest, writer::expect);
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
        rescue.entered(beganNanos);
    }

    /** The file for want of whose bytes the last piece of work ended; empty if it did not. */
    Optional<Recording> awaited() {
        return rest.endsByArrival() ? Optional.of(supply.current()) : Optional.empty();
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
            course.offer(newer);
            rescue.review(monotonic.nanos());
        }
        rest.begin();
        while (step(monotonic.nanos())) {
            // One packet, one track, or one attempt at a file further; each looks at the clock, as
            // any of them may have waited for a carrier thread.
        }
        return rest.endNanos();
    }

    private boolean step(long now) {
        if (walk.isAtEnd()) {
            course.goOn();
            rescue.entered(now);
            return true;
        }
        long deadline = course.deadlineNanos();
        if (walk.isKnown()) {
            if (deadline - now > Burst.AHEAD_NANOS || !writer.hasRoom()) {
                return rest.until(Burst.after(now, deadline));
            }
            report(now);
        }
        if (isTooLate(deadline, now)) {
            return passOver(now);
        }
        return switch (supply.state()) {
            case PLAYING -> build(deadline, now);
            case TRYING -> rescue.tryFile(deadline, now);
            case SILENT -> rescue.waitSilently(deadline, now);
        };
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
            case FAILED -> rescue.replaceFile(now);
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
            return rescue.replaceFile(now);
        }
        if (missed) {
            return passOver(now);
        }
        return rest.untilArrivalOr(isStarving ? now + STARVING_LOOK_NANOS : deadline);
    }
}
