package carillon.library.timeline;

import static carillon.library.timeline.Tracks.edition;
import static carillon.library.timeline.Tracks.track;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.edition.Edition;
import carillon.library.edition.Order;
import carillon.library.edition.Packetization;
import carillon.library.edition.TrackSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final TrackSummary A = track("a", 10, 1, 1);
    private static final TrackSummary B = track("b", 10, 1, 1);
    private static final TrackSummary C = track("c", 10, 1, 1);
    private static final TrackSummary D = track("d", 10, 1, 1);
    private static final TrackSummary JINGLE = track("jingle", 10, 1, 1);

    private static TrackSummary follower(Edition old, int endedPosition, Edition next) {
        return next.track(placeAfter(old, endedPosition, next).trackNumber(next));
    }

    /** The place after the track at a position of cycle 4 of the old edition. */
    private static Place placeAfter(Edition old, int endedPosition, Edition next) {
        int index = 4 * old.tracks().size() + endedPosition;
        Airing ended = Timeline.of(List.of(DatedEdition.first(old))).ofIndex(index);
        return Succession.after(ended, next);
    }

    @Test
    void goesOnAfterTheTrackThatEnded() {
        assertThat(placeAfter(edition(A, B), 0, edition(A, C, B))).isEqualTo(new Place(4, 1));
        assertThat(follower(edition(A, B, C), 1, edition(C, B, A))).isEqualTo(A);
    }

    @Test
    void goesIntoTheNextCycleAfterTheLastTrack() {
        assertThat(placeAfter(edition(A, B), 1, edition(A, C, B))).isEqualTo(new Place(5, 0));
        assertThat(placeAfter(edition(A, B), 1, edition(A, B))).isEqualTo(new Place(5, 0));
    }

    @Test
    void goesOnWithTheTrackThatWouldHaveFollowedARemovedOne() {
        assertThat(follower(edition(A, B, C), 1, edition(A, C, D))).isEqualTo(C);
        assertThat(follower(edition(A, B, C, D), 1, edition(A, D))).isEqualTo(D);
        assertThat(follower(edition(B, C), 0, edition(A, C))).isEqualTo(C);
    }

    @Test
    void goesOnAfterTheLastOneLeftWhenAllThatFollowedAreGone() {
        assertThat(follower(edition(A, B, C), 2, edition(A, B, D))).isEqualTo(D);
        assertThat(placeAfter(edition(A, B, C), 2, edition(A, B))).isEqualTo(new Place(5, 0));
    }

    @Test
    void beginsAnEditionThatHasNothingOfTheOldOneAtItsStart() {
        assertThat(placeAfter(edition(A, B), 0, edition(C, D))).isEqualTo(new Place(4, 0));
    }

    @Test
    void tellsTheOccurrencesOfARepeatedTrackApart() {
        Edition old = edition(JINGLE, A, JINGLE, B);

        assertThat(follower(old, 0, edition(JINGLE, C, JINGLE, D))).isEqualTo(C);
        assertThat(follower(old, 2, edition(JINGLE, C, JINGLE, D))).isEqualTo(D);
        assertThat(follower(old, 2, edition(JINGLE, C))).isEqualTo(C);
    }

    @Test
    void followsTheShuffledOrderOfTheNewEdition() {
        Edition next = new Edition(List.of(A, B, C, D), Order.SHUFFLE, Packetization.DEFAULT);
        Place place = placeAfter(edition(A, B), 0, next);

        Place before =
                place.position() > 0
                        ? new Place(place.cycle(), place.position() - 1)
                        : new Place(place.cycle() - 1, 3);
        assertThat(next.track(before.trackNumber(next))).isEqualTo(A);
    }
}
