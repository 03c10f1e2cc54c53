package carillon.library.timeline;

import static carillon.library.timeline.Tracks.edition;
import static carillon.library.timeline.Tracks.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final TrackSummary A = track("a", 100, 10, 1_000);
    private static final TrackSummary B = track("b", 50, 5, 500);
    private static final TrackSummary C = track("c", 30, 3, 300);

    private static final Edition AB = edition(A, B);
    private static final DatedEdition FIRST = DatedEdition.first(AB);

    private static At.OnAir onAir(Timeline timeline, long flicks) {
        assertThat(timeline.at(flicks)).isInstanceOf(At.OnAir.class);
        return (At.OnAir) timeline.at(flicks);
    }

    @Test
    void repeatsItsTracksForEver() {
        At.OnAir found = onAir(Timeline.of(List.of(FIRST)), 7 * 150 + 120);

        assertThat(found.offsetFlicks()).isEqualTo(20);
        assertThat(found.airing().track()).isEqualTo(B);
        assertThat(found.airing().place()).isEqualTo(new Place(7, 1));
        assertThat(found.airing().start())
                .isEqualTo(new Mark(7 * 150 + 100, 7 * 15 + 10, 7 * 1_500 + 1_000));
        assertThat(found.airing().end()).isEqualTo(new Mark(8 * 150, 8 * 15, 8 * 1_500));
    }

    @Test
    void beginsATrackAtTheInstantAtWhichTheOneBeforeEnds() {
        Timeline timeline = Timeline.of(List.of(FIRST));

        assertThat(onAir(timeline, 99).airing().track()).isEqualTo(A);
        assertThat(onAir(timeline, 100).airing().track()).isEqualTo(B);
        assertThat(onAir(timeline, 149).airing().track()).isEqualTo(B);
        assertThat(onAir(timeline, 150).airing().track()).isEqualTo(A);
    }

    @Test
    void saysThatAnInstantLiesBeforeItsStart() {
        assertThat(Timeline.of(List.of(FIRST)).at(-1)).isEqualTo(new At.BeforeStart(0));
    }

    @Test
    void findsTheTrackOfAPacketIndex() {
        Timeline timeline = Timeline.of(List.of(FIRST));

        assertThat(timeline.ofIndex(9).track()).isEqualTo(A);
        assertThat(timeline.ofIndex(10).track()).isEqualTo(B);
        assertThat(timeline.ofIndex(15).place()).isEqualTo(new Place(1, 0));
    }

    @Test
    void goesOnWithTheNewEditionAndTheNextIndexAtATakeover() {
        DatedEdition second =
                FIRST.following(
                        new Mark(250, 25, 2_500), new Place(1, 2), edition(A, C, B), Reason.FOLDER);
        Timeline timeline = Timeline.of(List.of(FIRST)).with(second);

        assertThat(onAir(timeline, 249).airing().track()).isEqualTo(A);
        assertThat(onAir(timeline, 250).airing().track()).isEqualTo(B);
        assertThat(onAir(timeline, 300).airing().place()).isEqualTo(new Place(2, 0));
        assertThat(timeline.next(onAir(timeline, 249).airing()))
                .isEqualTo(onAir(timeline, 250).airing());
        assertThat(timeline.ofIndex(30).start()).isEqualTo(new Mark(300, 30, 3_000));
    }

    @Test
    void endsATrackWhereAFaultCutsIt() {
        DatedEdition fault =
                FIRST.following(new Mark(40, 4, 400), new Place(0, 1), AB, Reason.FAULT);
        Timeline timeline = Timeline.of(List.of(FIRST, fault));

        Airing cut = onAir(timeline, 39).airing();
        assertThat(cut.packets()).isEqualTo(4);
        assertThat(cut.end()).isEqualTo(fault.row().from());
        assertThat(onAir(timeline, 40).airing().track()).isEqualTo(B);
        assertThat(timeline.next(cut).track()).isEqualTo(B);
    }

    @Test
    void isSilentWhereTheClockJumpedForward() {
        DatedEdition jump =
                FIRST.following(new Mark(1_100, 10, 1_000), new Place(0, 1), AB, Reason.CLOCK);
        Timeline timeline = Timeline.of(List.of(FIRST, jump));

        assertThat(onAir(timeline, 99).airing().track()).isEqualTo(A);
        assertThat(timeline.at(100)).isEqualTo(new At.Silent(1_100));
        assertThat(timeline.at(1_099)).isEqualTo(new At.Silent(1_100));
        assertThat(onAir(timeline, 1_100).airing().track()).isEqualTo(B);
        assertThat(timeline.next(onAir(timeline, 99).airing()))
                .isEqualTo(onAir(timeline, 1_100).airing());
    }

    @Test
    void givesAnInstantThatCameTwiceToTheNewerRow() {
        DatedEdition back =
                FIRST.following(new Mark(60, 15, 1_500), new Place(1, 0), AB, Reason.CLOCK);
        Timeline timeline = Timeline.of(List.of(FIRST, back));

        assertThat(onAir(timeline, 59).airing().row().ordinal()).isEqualTo(1);
        assertThat(onAir(timeline, 60).airing().start()).isEqualTo(back.row().from());
        assertThat(timeline.ofIndex(14).row().ordinal()).isEqualTo(1);
        assertThat(timeline.ofIndex(14).end().flicks()).isEqualTo(150);
        assertThat(timeline.ofIndex(15).row().ordinal()).isEqualTo(2);
    }

    @Test
    void rememberWhatWasOnAirBeforeTheClockWentBackAndForth() {
        // On air until 300; back to 150 until 250; forward to 400.
        DatedEdition back =
                FIRST.following(new Mark(150, 30, 3_000), new Place(2, 0), AB, Reason.CLOCK);
        DatedEdition forth =
                back.following(new Mark(400, 40, 4_000), new Place(2, 1), AB, Reason.CLOCK);
        Timeline timeline = Timeline.of(List.of(FIRST, back, forth));

        assertThat(onAir(timeline, 149).airing().row().ordinal()).isEqualTo(1);
        assertThat(onAir(timeline, 249).airing().row().ordinal()).isEqualTo(2);
        assertThat(onAir(timeline, 250).airing().row().ordinal()).isEqualTo(1);
        assertThat(onAir(timeline, 299).airing().row().ordinal()).isEqualTo(1);
        assertThat(timeline.at(300)).isEqualTo(new At.Silent(400));
        assertThat(onAir(timeline, 400).airing().row().ordinal()).isEqualTo(3);
    }

    @Test
    void overlooksARowThatWasOvertakenBeforeItWentOnAir() {
        DatedEdition never =
                FIRST.following(
                        new Mark(150, 15, 1_500), new Place(0, 0), edition(C), Reason.FOLDER);
        DatedEdition instead =
                never.following(
                        new Mark(150, 15, 1_500), new Place(0, 0), edition(B), Reason.FOLDER);
        Timeline timeline = Timeline.of(List.of(FIRST, never, instead));

        assertThat(onAir(timeline, 149).airing().row().ordinal()).isEqualTo(1);
        assertThat(onAir(timeline, 150).airing().row().ordinal()).isEqualTo(3);
        assertThat(timeline.ofIndex(15).row().ordinal()).isEqualTo(3);
    }

    @Test
    void answersFromItsNewestRowsAloneAsFromAll() {
        DatedEdition second =
                FIRST.following(new Mark(150, 15, 1_500), Place.FIRST, edition(C), Reason.FOLDER);
        Timeline all = Timeline.of(List.of(FIRST, second));
        Timeline newest = all.newest(1);

        assertThat(newest.at(1_000)).isEqualTo(all.at(1_000));
        assertThat(newest.ofIndex(99)).isEqualTo(all.ofIndex(99));
        assertThat(newest.at(149)).isEqualTo(new At.BeforeStart(150));
        assertThatThrownBy(() -> newest.ofIndex(14)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesRowsThatGoBack() {
        DatedEdition second =
                FIRST.following(new Mark(150, 15, 1_500), Place.FIRST, edition(C), Reason.FOLDER);

        assertThatThrownBy(() -> Timeline.of(List.of(second, FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Timeline.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resumesWhatIsOnAirIfItRunsIntoTheNewestRow() {
        Timeline one = Timeline.of(List.of(FIRST));
        Timeline two = one.with(Takeover.folder(one, one.ofIndex(0), edition(A, C)));
        Timeline three =
                two.with(
                        Takeover.fault(two, new Mark(110, 11, 1_100), AB, _ -> true).orElseThrow());

        assertThat(three.resumedAt(99)).isEqualTo(onAir(three, 99).airing());
        assertThat(three.resumedAt(105)).isEqualTo(onAir(three, 105).airing());
        assertThat(three.resumedAt(111)).isEqualTo(three.ofIndex(11));
    }

    @Test
    void resumesWithTheNewestRowWhereAClockWasSet() {
        Timeline one = Timeline.of(List.of(FIRST));
        Timeline back = one.with(Takeover.clock(one, one.ofIndex(0), -40));
        Timeline ahead = one.with(Takeover.clock(one, one.ofIndex(0), 40));

        assertThat(back.resumedAt(59)).isEqualTo(back.ofIndex(10));
        assertThat(back.resumedAt(60)).isEqualTo(back.ofIndex(10));
        assertThat(ahead.resumedAt(99)).isEqualTo(ahead.ofIndex(10));
        assertThat(ahead.resumedAt(139)).isEqualTo(ahead.ofIndex(10));
    }
}
