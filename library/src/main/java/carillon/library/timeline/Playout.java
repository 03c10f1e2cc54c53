package carillon.library.timeline;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackId;
import carillon.library.edition.TrackSummary;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.time.Flicks;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a channel plays next: keeps the channel's log and its timeline together and writes every row
 * the channel needs, at the moment at which it is needed. A row is durable before any method
 * returns a packet of it. If the log fails, its exception passes through and the channel is as it
 * was.
 *
 * <p>Threads: owned by the channel's thread, and blocks it while a row is written; {@link
 * #timeline} from any.
 */
public final class Playout {

    /** How long before it takes over a folder's new edition must have been offered. */
    public static final long AHEAD_FLICKS = 5 * Flicks.PER_SECOND;

    // Enough to tell what was on air a moment ago. More would grow for as long as the server runs.
    private static final int ROWS_KEPT = 8;

    private final EditionLog log;
    private final ChannelId channel;

    private volatile Timeline timeline;

    // What the folder holds; pending while it is not the edition of the newest row.
    private Edition wanted;
    private long wantedFromFlicks;

    private Playout(EditionLog log, ChannelId channel, Timeline timeline) {
        this.log = log;
        this.channel = channel;
        this.timeline = timeline;
        wanted = timeline.newest().edition();
    }

    /**
     * Takes up a channel where its log says, or starts its log.
     *
     * @param folder what the folder holds now; offered at once if the log says otherwise
     * @param nowFlicks channel time at which the first packet may be sent
     */
    public static Playout open(EditionLog log, ChannelId channel, Edition folder, long nowFlicks) {
        List<DatedEdition> rows = log.newest(channel, ROWS_KEPT);
        if (rows.isEmpty()) {
            DatedEdition first = DatedEdition.first(folder);
            log.append(channel, first);
            rows = List.of(first);
        }
        Playout playout = new Playout(log, channel, Timeline.of(rows));
        Takeover.restart(playout.timeline, nowFlicks).ifPresent(playout::write);
        playout.offer(folder, nowFlicks);
        return playout;
    }

    /** The channel's timeline as it is now: its newest rows. */
    public Timeline timeline() {
        return timeline;
    }

    /**
     * Offers the edition that a completed scan of the folder found. It takes over where the first
     * track ends that ends at least {@link #AHEAD_FLICKS} from now, unless a newer one replaces it
     * before.
     *
     * @param nowFlicks channel time
     */
    public void offer(Edition folder, long nowFlicks) {
        wanted = folder;
        wantedFromFlicks = nowFlicks + AHEAD_FLICKS;
    }

    /** Whether an offered edition waits to take over. */
    public boolean isPending() {
        return !wanted.equals(timeline.newest().edition());
    }

    /**
     * What follows a track that was on air to its end. Writes a row if the clock was set or the
     * folder's edition is due, except where an older row leads up to the newest.
     *
     * @param stepFlicks by how much the channel's clock is to be set here, mostly 0
     */
    public Airing after(Airing ended, long stepFlicks) {
        return timeline.next(ended).row().equals(timeline.newest().row())
                ? afterNewest(ended, stepFlicks)
                : timeline.next(ended);
    }

    private Airing afterNewest(Airing ended, long stepFlicks) {
        if (stepFlicks != 0) {
            write(Takeover.clock(timeline, ended, stepFlicks));
            wantedFromFlicks += stepFlicks;
        }
        Airing next = timeline.next(ended);
        if (isPending() && next.start().flicks() >= wantedFromFlicks) {
            write(Takeover.folder(timeline, ended, wanted));
        }
        return timeline.next(ended);
    }

    /**
     * What follows a track of the newest row that cannot be read any further. Writes a row. A
     * pending edition does not wait for a better moment.
     *
     * @param from where the first packet that is not yet built stands: one of the failed track's
     * @param readable whether a track may be tried
     * @return empty if no track is readable: the log stays as it is, and the channel silent
     */
    public Optional<Airing> instead(Mark from, Predicate<TrackSummary> readable) {
        Optional<DatedEdition> row = replacing(from, readable);
        row.ifPresent(this::write);
        return row.map(_ -> timeline.ofIndex(from.packetIndex()));
    }

    /**
     * The track that {@link #instead} would go on with. Writes nothing.
     *
     * @return empty if no track is readable
     */
    public Optional<TrackId> substitute(Mark from, Predicate<TrackSummary> readable) {
        return replacing(from, readable).map(Playout::firstTrack);
    }

    private static TrackId firstTrack(DatedEdition row) {
        Edition edition = row.edition();
        return edition.track(row.row().first().trackNumber(edition)).id();
    }

    private Optional<DatedEdition> replacing(Mark from, Predicate<TrackSummary> readable) {
        Edition onAir = timeline.newest().edition();
        return Takeover.fault(timeline, from, wanted, readable)
                .or(() -> Takeover.fault(timeline, from, onAir, readable));
    }

    private void write(DatedEdition row) {
        // Refused before it is durable, if it cannot follow.
        Timeline longer = timeline.with(row).newest(ROWS_KEPT);
        log.append(channel, row);
        timeline = longer;
    }
}
