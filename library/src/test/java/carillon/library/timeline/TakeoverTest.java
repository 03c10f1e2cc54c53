package carillon.library.timeline;

import static carillon.library.timeline.Tracks.edition;
import static carillon.library.timeline.Tracks.track;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackSummary;
import carillon.protocol.time.Flicks;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private static final long SECOND = Flicks.PER_SECOND;
    private static final TrackSummary A = track("a", 100 * SECOND, 10, 1_000);
    private static final TrackSummary B = track("b", 50 * SECOND, 5, 500);
    private static final TrackSummary C = track("c", 30 * SECOND, 3, 300);
    private static final Edition ABC = edition(A, B, C);
    private static final DatedEdition FIRST = DatedEdition.first(ABC);
    private static final Timeline TIMELINE = Timeline.of(List.of(FIRST));

    @Test
    void beginsAFolderWhereTheTrackEnds() {
        DatedEdition row = Takeover.folder(TIMELINE, TIMELINE.ofIndex(0), edition(A, C));

        assertThat(row.row())
                .isEqualTo(
                        new LogRow(
                                2,
                                new Mark(100 * SECOND, 10, 1_000),
                                new Place(0, 1),
                                edition(A, C).digest(),
                                Reason.FOLDER));
    }

    @Test
    void beginsTheNextReadableTrackAtAFault() {
        Mark from = new Mark(40 * SECOND, 4, 400);

        LogRow row = Takeover.fault(TIMELINE, from, ABC, C::equals).orElseThrow().row();

        assertThat(row.from()).isEqualTo(from);
        assertThat(row.first()).isEqualTo(new Place(0, 2));
        assertThat(row.reason()).isEqualTo(Reason.FAULT);
    }

    @Test
    void triesTheFailedTrackLast() {
        Mark from = new Mark(40 * SECOND, 4, 400);

        assertThat(Takeover.fault(TIMELINE, from, ABC, A::equals).orElseThrow().row().first())
                .isEqualTo(new Place(1, 0));
        assertThat(Takeover.fault(TIMELINE, from, ABC, _ -> true).orElseThrow().row().first())
                .isEqualTo(new Place(0, 1));
        assertThat(Takeover.fault(TIMELINE, from, ABC, _ -> false)).isEmpty();
    }

    @Test
    void movesWhatFollowsATrackWhenTheClockIsSet() {
        LogRow row = Takeover.clock(TIMELINE, TIMELINE.ofIndex(10), -20 * SECOND).row();

        assertThat(row.from()).isEqualTo(new Mark(130 * SECOND, 15, 1_500));
        assertThat(row.first()).isEqualTo(new Place(0, 2));
        assertThat(row.reason()).isEqualTo(Reason.CLOCK);
    }

    @Test
    void needsNoRowToStartAfterTheNewest() {
        assertThat(Takeover.restart(TIMELINE, 0)).isEmpty();
        assertThat(Takeover.restart(TIMELINE, 1_000 * SECOND)).isEmpty();
    }

    @Test
    void needsNoRowToStartJustBeforeARowThatTheTrackOnAirLeadsUpTo() {
        Timeline two = TIMELINE.with(Takeover.folder(TIMELINE, TIMELINE.ofIndex(0), edition(A, C)));

        assertThat(Takeover.restart(two, 90 * SECOND)).isEmpty();
        assertThat(Takeover.restart(two, 90 * SECOND - 1)).isPresent();
    }

    @Test
    void needsNoRowToStartJustBeforeTheSecondOfTwoRowsAtOnePacket() {
        Mark from = new Mark(40 * SECOND, 4, 400);
        Timeline once = TIMELINE.with(Takeover.fault(TIMELINE, from, ABC, _ -> true).orElseThrow());
        Timeline twice = once.with(Takeover.fault(once, from, ABC, _ -> true).orElseThrow());

        assertThat(twice.newest().row().first()).isEqualTo(new Place(0, 2));
        assertThat(Takeover.restart(twice, 39 * SECOND)).isEmpty();
    }

    @Test
    void writesAClockRowToStartLongBeforeTheNewest() {
        Timeline two = TIMELINE.with(Takeover.folder(TIMELINE, TIMELINE.ofIndex(0), edition(A, C)));

        LogRow row = Takeover.restart(two, 7 * SECOND).orElseThrow().row();

        assertThat(row.from()).isEqualTo(new Mark(7 * SECOND, 10, 1_000));
        assertThat(row.first()).isEqualTo(two.newest().row().first());
        assertThat(row.reason()).isEqualTo(Reason.CLOCK);
    }

    @Test
    void needsNoRowToStartJustBeforeAClockRow() {
        Timeline back = TIMELINE.with(Takeover.clock(TIMELINE, TIMELINE.ofIndex(0), -40 * SECOND));
        Timeline ahead = TIMELINE.with(Takeover.clock(TIMELINE, TIMELINE.ofIndex(0), 40 * SECOND));

        assertThat(Takeover.restart(back, 59 * SECOND)).isEmpty();
        assertThat(Takeover.restart(back, 49 * SECOND)).isPresent();
        assertThat(Takeover.restart(ahead, 131 * SECOND)).isEmpty();
        assertThat(Takeover.restart(ahead, 129 * SECOND)).isPresent();
    }
}
