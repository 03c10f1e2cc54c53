package carillon.server.channel;

import carillon.library.LibraryException;
import carillon.library.clock.ChannelClock;
import carillon.library.edition.Edition;
import carillon.library.edition.PacketTable;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.library.timeline.Airing;
import carillon.library.timeline.EditionLog;
import carillon.library.timeline.Mark;
import carillon.library.timeline.PacketCursor;
import carillon.library.timeline.Playout;
import carillon.library.timeline.Timeline;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.time.Flicks;
import carillon.server.channel.repertoire.Admission;
import carillon.server.channel.repertoire.Repertoire;
import carillon.server.channel.repertoire.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A channel's course through its log and over it: where it is, what follows, and the rows that are
 * written on the way. A row that cannot be written changes nothing: the course goes on as the log
 * says.
 *
 * <p>Threads: owned by the channel's thread, which it blocks while a row is written; {@link
 * #timeline} from any.
 */
final class Course {

    /** How far ahead of now a channel begins: time for its first bytes to be read. */
    static final long START_FLICKS = 50 * Flicks.PER_MILLI;

    private final ChannelClock clock;
    private final Playout playout;
    private final Shelf shelf;
    private final Journal journal;
    private final AirWalk walk;
    private final ReportGrid grid;

    private Course(ChannelClock clock, Playout playout, Shelf shelf, Journal journal) {
        this.clock = clock;
        this.playout = playout;
        this.shelf = shelf;
        this.journal = journal;
        long now = clock.nowFlicks();
        walk = new AirWalk(playout.timeline().resumedAt(now));
        grid = new ReportGrid(now);
    }

    /** Takes up a channel where its log says, or begins its log; not on air yet. */
    static Course open(
            EditionLog log, ChannelId channel, ChannelClock clock, Shelf shelf, Journal journal) {
        long start = clock.nowFlicks() + START_FLICKS;
        Playout playout = Playout.open(log, channel, shelf.wanted(), start);
        return new Course(clock, playout, shelf, journal);
    }

    /** Goes on air, with the first packet that can still be built. */
    void begin() {
        long start = clock.nowFlicks() + START_FLICKS;
        enter(timeline().resumedAt(start));
        walk.skipTo(start);
        grid.restart(start);
    }

    AirWalk walk() {
        return walk;
    }

    ReportGrid grid() {
        return grid;
    }

    /** The channel's timeline as it is now. */
    Timeline timeline() {
        return playout.timeline();
    }

    /** When to send the packet it is at. */
    long deadlineNanos() {
        return clock.nanosAt(walk.flicks());
    }

    /** Where the first packet stands that is not yet built. */
    Mark mark() {
        return walk.mark(clock.nowFlicks() + START_FLICKS);
    }

    /** Where the air is now: behind what has been built ahead. */
    Mark now() {
        long now = clock.nowFlicks();
        Airing airing = timeline().resumedAt(now);
        Mark before =
                tableOf(airing).map(table -> markIn(airing, table, now)).orElse(airing.start());
        return new Mark(now, before.packetIndex(), before.octets());
    }

    private static Mark markIn(Airing airing, PacketTable table, long flicks) {
        PacketCursor cursor = new PacketCursor(airing, table);
        cursor.skipTo(flicks);
        return cursor.mark();
    }

    /** The track that comes after the one it is in, as the log stands. */
    TrackId following() {
        return timeline().next(walk.airing()).track().id();
    }

    /** Takes up what a scan found, if its rate is admitted; else goes on as before. */
    void offer(Repertoire repertoire) {
        Edition newer = repertoire.edition();
        List<Edition> onAir = List.of(walk.airing().edition(), timeline().newest().edition());
        if (!shelf.offer(repertoire, onAir)) {
            journal.refused(Admission.bitsPerSecond(newer));
            return;
        }
        playout.offer(newer, clock.nowFlicks());
        if (!walk.isKnown() && tableOf(walk.airing()).isPresent()) {
            begin();
        }
    }

    /** Goes off the air: gives the channel's share of the rate back. */
    void end() {
        shelf.release();
    }

    /** Goes on from the end of a track to the next, with folder and clock as they are now. */
    void goOn() {
        Airing ended = walk.airing();
        boolean wasKnown = walk.isKnown();
        Airing next = after(ended);
        long stepFlicks = next.start().flicks() - ended.end().flicks();
        if (stepFlicks != 0) {
            clock.take(stepFlicks);
        }
        enter(next);
        if (stepFlicks != 0 || !wasKnown) {
            grid.restart(next.start().flicks());
        }
    }

    private Airing after(Airing ended) {
        Airing next = timeline().next(ended);
        if (!isOfNewestRow(next)) {
            return next;
        }
        try {
            return playout.after(ended, clock.stepFlicks());
        } catch (LibraryException failure) {
            journal.logFailed(failure);
            return timeline().next(ended);
        }
    }

    /**
     * The track that {@link #replaceBy} would go on with best, of those that can be used; none
     * while a newer row is about to begin.
     */
    Optional<TrackId> substitute(Predicate<TrackSummary> usable) {
        return isOfNewestRow(walk.airing()) ? playout.substitute(mark(), usable) : Optional.empty();
    }

    private boolean isOfNewestRow(Airing airing) {
        return airing.row().equals(timeline().newest().row());
    }

    /**
     * Ends the track it is in before the packet it is at, and goes on with another one.
     *
     * @return whether the log says so now
     */
    boolean replaceBy(TrackId track) {
        Mark from = mark();
        boolean wasKnown = walk.isKnown();
        try {
            Optional<Airing> instead = playout.instead(from, any -> any.id().equals(track));
            instead.ifPresent(this::enter);
            if (!wasKnown) {
                grid.restart(walk.flicks());
            }
            return instead.isPresent();
        } catch (LibraryException failure) {
            journal.logFailed(failure);
            return false;
        }
    }

    private void enter(Airing airing) {
        walk.enter(airing, tableOf(airing));
        shelf.settle(airing.edition());
    }

    private Optional<PacketTable> tableOf(Airing airing) {
        return shelf.find(airing.track().id())
                .map(recording -> recording.packets(airing.edition().packetization()));
    }
}
