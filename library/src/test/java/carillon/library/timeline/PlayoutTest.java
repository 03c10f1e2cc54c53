package carillon.library.timeline;

import static carillon.library.timeline.Tracks.edition;
import static carillon.library.timeline.Tracks.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.edition.Edition;
import carillon.library.edition.TrackSummary;
import carillon.protocol.identity.ChannelId;
import carillon.protocol.time.Flicks;
import org.junit.jupiter.api.Test;

class PlayoutTest {

    private static final ChannelId CHANNEL = new ChannelId(1, 2);
    private static final long SECOND = Flicks.PER_SECOND;
    private static final TrackSummary A = track("a", 100 * SECOND, 10, 1_000);
    private static final TrackSummary B = track("b", 50 * SECOND, 5, 500);
    private static final TrackSummary C = track("c", 30 * SECOND, 3, 300);
    private static final Edition AB = edition(A, B);
    private static final Edition AC = edition(A, C);

    private final StoredLog log = new StoredLog();

    private Playout open(Edition folder, long nowFlicks) {
        return Playout.open(log, CHANNEL, folder, nowFlicks);
    }

    private Reason newestReason() {
        return log.rows().getLast().row().reason();
    }

    @Test
    void startsALogWithItsFirstRow() {
        open(AB, 1_000 * SECOND);

        assertThat(log.rows()).containsExactly(DatedEdition.first(AB));
    }

    @Test
    void takesALogUpWithoutARow() {
        open(AB, 1_000 * SECOND);
        Playout again = open(AB, 2_000 * SECOND);

        assertThat(log.rows()).hasSize(1);
        assertThat(again.isPending()).isFalse();
    }

    @Test
    void takesOverAtTheFirstTrackEndFiveSecondsAhead() {
        Playout playout = open(AB, 0);
        Airing first = playout.timeline().ofIndex(0);

        playout.offer(AC, 95 * SECOND);
        assertThat(playout.isPending()).isTrue();
        Airing second = playout.after(first, 0);

        assertThat(second.track()).isEqualTo(C);
        assertThat(second.start()).isEqualTo(first.end());
        assertThat(newestReason()).isEqualTo(Reason.FOLDER);
        assertThat(playout.isPending()).isFalse();
    }

    @Test
    void letsATrackPassThatEndsSooner() {
        Playout playout = open(AB, 0);

        playout.offer(AC, 95 * SECOND + 1);
        Airing second = playout.after(playout.timeline().ofIndex(0), 0);
        assertThat(second.track()).isEqualTo(B);
        assertThat(log.rows()).hasSize(1);

        assertThat(playout.after(second, 0).row().ordinal()).isEqualTo(2);
    }

    @Test
    void letsANewerFolderReplaceAPendingOne() {
        Playout playout = open(AB, 0);

        playout.offer(AC, 0);
        playout.offer(edition(B, C), 0);
        playout.after(playout.timeline().ofIndex(0), 0);

        assertThat(playout.timeline().newest().edition()).isEqualTo(edition(B, C));
        assertThat(log.rows()).hasSize(2);
    }

    @Test
    void writesNoRowForAFolderThatChangedBack() {
        Playout playout = open(AB, 0);

        playout.offer(AC, 0);
        playout.offer(AB, 0);
        playout.after(playout.timeline().ofIndex(0), 0);

        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void saysBeforehandWhatWouldReplaceAFailedTrack() {
        Playout playout = open(AB, 0);
        Mark from = playout.timeline().ofIndex(0).start();
        playout.offer(AC, 0);

        assertThat(playout.substitute(from, track -> track.id().equals(C.id()))).contains(C.id());
        assertThat(playout.substitute(from, track -> track.id().equals(B.id()))).contains(B.id());
        assertThat(playout.substitute(from, _ -> false)).isEmpty();
        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void stepsTheClockAndTakesOverAtOneTrackEnd() {
        Playout playout = open(AB, 0);
        Airing first = playout.timeline().ofIndex(0);

        playout.offer(AC, 0);
        Airing second = playout.after(first, -3_600 * SECOND);

        assertThat(second.start()).isEqualTo(first.end().shifted(-3_600 * SECOND));
        assertThat(second.track()).isEqualTo(C);
        assertThat(playout.timeline().ofIndex(9).end()).isEqualTo(first.end());
    }

    @Test
    void replacesAnUnreadableTrackByTheNextReadableOne() {
        Playout playout = open(AB, 0);
        Mark from = new Mark(40 * SECOND, 4, 400);

        Airing instead = playout.instead(from, B::equals).orElseThrow();

        assertThat(instead.start()).isEqualTo(from);
        assertThat(instead.track()).isEqualTo(B);
        assertThat(newestReason()).isEqualTo(Reason.FAULT);
    }

    @Test
    void goesToThePendingEditionAtAFaultIfItCanBeRead() {
        Playout playout = open(AB, 0);
        Mark from = new Mark(40 * SECOND, 4, 400);
        playout.offer(AC, 39 * SECOND);

        assertThat(playout.instead(from, B::equals).orElseThrow().edition()).isEqualTo(AB);
        assertThat(playout.instead(from, C::equals).orElseThrow().edition()).isEqualTo(AC);
        assertThat(playout.isPending()).isFalse();
    }

    @Test
    void writesNothingWhenNoTrackIsReadable() {
        Playout playout = open(AB, 0);

        assertThat(playout.instead(new Mark(40 * SECOND, 4, 400), _ -> false)).isEmpty();
        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void staysAsItWasWhenTheLogFails() {
        Playout playout = open(AB, 0);
        Airing first = playout.timeline().ofIndex(0);
        playout.offer(AC, 0);
        log.dieAtCommit(1, false);

        assertThatThrownBy(() -> playout.after(first, 0)).isInstanceOf(StoredLog.Killed.class);
        assertThat(playout.timeline().newest().row().ordinal()).isEqualTo(1);

        log.live();
        assertThat(playout.after(first, 0).track()).isEqualTo(C);
        assertThat(log.rows()).hasSize(2);
    }

    @Test
    void writesNothingThatCouldNotFollowTheNewestRow() {
        Playout playout = open(AB, 0);
        Airing first = playout.timeline().ofIndex(0);
        Airing second = playout.after(first, 0);
        playout.offer(AC, 0);
        playout.after(second, 0);

        assertThat(playout.after(first, SECOND)).isEqualTo(second);
        assertThatThrownBy(() -> playout.instead(first.start(), _ -> true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.rows()).hasSize(2);
    }

    @Test
    void doesNotGrowWithItsLog() {
        Playout playout = open(AB, 0);
        Airing airing = playout.timeline().ofIndex(0);
        for (int change = 0; change < 100; change++) {
            playout.offer(change % 2 == 0 ? AC : AB, airing.start().flicks());
            airing = playout.after(airing, 0);
        }

        assertThat(log.rows()).hasSize(101);
        assertThat(playout.timeline().at(0)).isInstanceOf(At.BeforeStart.class);
    }
}
