package carillon.server.egress;

import static carillon.server.egress.Lanes.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.egress.pacing.TickPolicy;
import org.junit.jupiter.api.Test;

class LateRuleTest {

    private final CollectingSender sender = new CollectingSender(64);
    private final EgressLoop loop = new EgressLoop(sender, TickPolicy.EXACT, () -> 0);
    private final Lane lane = Lanes.lane(loop);

    @Test
    void sendsWhatIsOverdueByALittleLess() {
        Lanes.media(lane, 0, 1);

        loop.turn(150 * MILLI, MILLI);

        assertThat(sender.payloads()).containsExactly(1);
        assertThat(lane.late()).isZero();
    }

    @Test
    void dropsMediaOverdueByMoreThan150Milliseconds() {
        Lanes.media(lane, 0, 1);

        loop.turn(150 * MILLI + 1, MILLI);

        assertThat(sender.sent()).isEmpty();
        assertThat(lane.late()).isOne();
        assertThat(lane.isEmpty()).isTrue();
    }

    @Test
    void dropsReportsOverdueByMoreThan150Milliseconds() {
        Lanes.report(lane, 0, 1);

        loop.turn(150 * MILLI + 1, MILLI);

        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void sendsOnlyTheNewestOfTheMediaThatIsDue() {
        Lanes.media(lane, 0, 1);
        Lanes.media(lane, 26 * MILLI, 2);
        Lanes.media(lane, 52 * MILLI, 3);
        Lanes.media(lane, 78 * MILLI, 4);

        loop.turn(60 * MILLI, MILLI);

        assertThat(sender.payloads()).containsExactly(3);
        assertThat(lane.late()).isEqualTo(2);
        assertThat(loop.counters().figures().late()).isEqualTo(2);
    }

    @Test
    void dropsAllFragmentsOfAFrameTogether() {
        Lanes.fragment(lane, 0, 1, 7);
        Lanes.fragment(lane, 0, 2, 7);
        Lanes.fragment(lane, 26 * MILLI, 3, 8);
        Lanes.fragment(lane, 26 * MILLI, 4, 8);

        loop.turn(30 * MILLI, MILLI);

        assertThat(sender.payloads()).containsExactly(3, 4);
    }

    @Test
    void sendsTheRestOfAFrameWhoseFirstFragmentIsOut() {
        CollectingSender narrow = new CollectingSender(1);
        EgressLoop slow = new EgressLoop(narrow, TickPolicy.EXACT, () -> 0);
        Lane other = Lanes.lane(slow);
        Lanes.fragment(other, 0, 1, 7);
        Lanes.fragment(other, 0, 2, 7);
        Lanes.fragment(other, 26 * MILLI, 3, 8);

        slow.turn(MILLI, MILLI);
        slow.turn(27 * MILLI, MILLI);
        slow.turn(27 * MILLI, MILLI);

        assertThat(narrow.payloads()).containsExactly(1, 2, 3);
    }

    @Test
    void dropsTheRestOfAFrameWhoseFirstFragmentWasDropped() {
        CollectingSender narrow = new CollectingSender(1);
        EgressLoop slow = new EgressLoop(narrow, TickPolicy.EXACT, () -> 0);
        Lane other = Lanes.lane(slow);
        Lanes.fragment(other, 0, 1, 7);
        Lanes.fragment(other, 10 * MILLI, 2, 7);

        slow.turn(151 * MILLI, MILLI);
        slow.turn(151 * MILLI, MILLI);

        assertThat(narrow.sent()).isEmpty();
        assertThat(other.late()).isEqualTo(2);
    }

    @Test
    void countsMediaAfterAStepBackInTimeAsASuccessor() {
        Lanes.fragment(lane, 0, 1, 1_000);
        Lanes.fragment(lane, 26 * MILLI, 2, 500);

        loop.turn(30 * MILLI, MILLI);

        assertThat(sender.payloads()).containsExactly(2);
    }

    @Test
    void doesNotCountAReportAsASuccessor() {
        Lanes.media(lane, 0, 1);
        Lanes.report(lane, 5 * MILLI, 2);

        loop.turn(10 * MILLI, MILLI);

        assertThat(sender.payloads()).containsExactly(1, 2);
    }

    @Test
    void seesASuccessorBehindAReport() {
        Lanes.media(lane, 0, 1);
        Lanes.report(lane, 5 * MILLI, 2);
        Lanes.media(lane, 26 * MILLI, 3);

        loop.turn(30 * MILLI, MILLI);

        assertThat(sender.payloads()).containsExactly(2, 3);
    }

    @Test
    void sendsReportsThatAreDueTogether() {
        Lanes.report(lane, 0, 1);
        Lanes.report(lane, 5 * MILLI, 2);

        loop.turn(10 * MILLI, MILLI);

        assertThat(sender.payloads()).containsExactly(1, 2);
    }
}
