package carillon.library.timeline;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackSummary;
import carillon.protocol.time.Flicks;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Plans the row that ends the newest one of a timeline. A plan is a proposal: nothing changes until
 * the row is appended to the log, durably, and then to the timeline. That is best done just before
 * the row's first packet is built; a plan made before another row was appended is void.
 */
public final class Takeover {

    /** By how much a start may precede the newest row that it is about to reach. */
    public static final long START_AHEAD_FLICKS = 10 * Flicks.PER_SECOND;

    private Takeover() {}

    /**
     * A changed folder: its new edition begins where a track ends. Nothing on air is cut; the
     * packet index goes on.
     *
     * @param ended the track after which to take over; what follows it must be of the newest row
     */
    public static DatedEdition folder(Timeline timeline, Airing ended, Edition pending) {
        return timeline.newest()
                .following(
                        timeline.next(ended).start(),
                        Succession.after(ended, pending),
                        pending,
                        Reason.FOLDER);
    }

    /**
     * An unreadable track: it ends with the first packet not yet built, and the next readable one
     * begins there.
     *
     * @param from where that packet stands: one of the failed track's, and of the newest row
     * @param edition what to go on with: the edition on air, or the one pending
     * @param readable whether a track may be tried; the failed one is asked for last
     * @return empty if no track is readable: the channel stays silent and its log as it is
     */
    public static Optional<DatedEdition> fault(
            Timeline timeline, Mark from, Edition edition, Predicate<TrackSummary> readable) {
        Airing failed = timeline.ofIndex(from.packetIndex());
        Place place = Succession.after(failed, edition);
        for (int tried = 0; tried < edition.tracks().size(); tried++) {
            if (readable.test(edition.track(place.trackNumber(edition)))) {
                return Optional.of(timeline.newest().following(from, place, edition, Reason.FAULT));
            }
            place = place.following(edition);
        }
        return Optional.empty();
    }

    /**
     * A clock that was set: what would follow where a track ends follows there, at another instant.
     * The packet index goes on.
     *
     * @param ended the track after which to step; what follows it must be of the newest row
     * @param stepFlicks by how much channel time jumps there; negative: back
     */
    public static DatedEdition clock(Timeline timeline, Airing ended, long stepFlicks) {
        Airing next = timeline.next(ended);
        Mark from = next.start().shifted(stepFlicks);
        return timeline.newest().following(from, next.place(), next.edition(), Reason.CLOCK);
    }

    /**
     * A start at an instant before the newest row: the row's first track begins at the instant
     * instead. Empty if there is no need: the newest row has begun, or is at most {@link
     * #START_AHEAD_FLICKS} ahead, as after a crash between the commit of a row and its first
     * packet; then {@link Timeline#resumedAt} says what leads up to it.
     *
     * @param nowFlicks channel time at which the first packet may be sent
     */
    public static Optional<DatedEdition> restart(Timeline timeline, long nowFlicks) {
        DatedEdition newest = timeline.newest();
        long ahead = newest.row().fromFlicks() - nowFlicks;
        if (ahead <= START_AHEAD_FLICKS) {
            return Optional.empty();
        }
        Mark from = newest.row().from().shifted(-ahead);
        return Optional.of(
                newest.following(from, newest.row().first(), newest.edition(), Reason.CLOCK));
    }
}
