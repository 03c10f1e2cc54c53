package carillon.server.egress;

import static carillon.server.egress.Lanes.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import carillon.server.egress.pacing.PacingFigures;
import carillon.server.egress.pacing.TickPolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EgressLoopTest {

    private static final long IDLE = 50 * MILLI;

    private final CollectingSender sender = new CollectingSender(4);
    private final AtomicLong clock = new AtomicLong();
    private final EgressLoop loop = new EgressLoop(sender, TickPolicy.EXACT, clock::get);

    @Test
    void wakesAgainAtTheNextDeadline() {
        Lanes.media(Lanes.lane(loop), 7 * MILLI, 1);

        assertThat(loop.turn(0, IDLE)).isEqualTo(7 * MILLI);
        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void wakesAgainWithinTheIdleTimeWhenNothingWaits() {
        assertThat(loop.turn(3, IDLE)).isEqualTo(3 + IDLE);
    }

    @Test
    void wakesAgainWithinTheIdleTimeWhenTheNextDeadlineIsFarAway() {
        Lanes.media(Lanes.lane(loop), 5_000 * MILLI, 1);

        assertThat(loop.turn(3, IDLE)).isEqualTo(3 + IDLE);
    }

    @Test
    void sendsNothingBeforeItsDeadline() {
        Lanes.media(Lanes.lane(loop), 10, 1);

        loop.turn(9, IDLE);
        assertThat(sender.sent()).isEmpty();

        loop.turn(10, IDLE);
        assertThat(sender.payloads()).containsExactly(1);
    }

    @Test
    void sendsTheLanesInTheOrderOfTheirDeadlines() {
        Lanes.media(Lanes.lane(loop), 3, 30);
        Lanes.media(Lanes.lane(loop), 1, 10);
        Lanes.media(Lanes.lane(loop), 2, 20);

        loop.turn(5, IDLE);

        assertThat(sender.payloads()).containsExactly(10, 20, 30);
        assertThat(sender.batchSizes()).containsExactly(3);
    }

    @Test
    void goesOnAtOnceWithWhatOneBatchDidNotHold() {
        for (int i = 0; i < 6; i++) {
            Lanes.media(Lanes.lane(loop), i, i);
        }

        assertThat(loop.turn(10, IDLE)).isEqualTo(10);
        assertThat(loop.turn(10, IDLE)).isEqualTo(10 + IDLE);
        assertThat(sender.batchSizes()).containsExactly(4, 2);
    }

    @Test
    void restsBetweenTurnsOnceTheRateIsHigh() {
        TickPolicy policy = new TickPolicy(List.of(new TickPolicy.Step(100, MILLI)));
        EgressLoop resting = new EgressLoop(sender, policy, clock::get);
        Lane lane = Lanes.lane(resting);
        for (int i = 0; i < 250; i++) {
            Lanes.media(lane, i * MILLI, i);
            assertThat(resting.turn(i * MILLI, IDLE)).isEqualTo(i * MILLI + IDLE);
        }

        resting.turn(250 * MILLI, IDLE);
        Lanes.media(lane, 251 * MILLI - 1, 1);

        assertThat(resting.turn(250 * MILLI, IDLE)).isEqualTo(251 * MILLI);
    }

    @Test
    void takesALaneUpAgainThatRanEmpty() {
        Lane lane = Lanes.lane(loop);
        Lanes.media(lane, 0, 1);
        loop.turn(0, IDLE);
        loop.turn(1, IDLE);

        Lanes.media(lane, 2, 2);
        loop.turn(2, IDLE);

        assertThat(sender.payloads()).containsExactly(1, 2);
    }

    @Test
    void countsSendsThatTheNetworkRefusesAndGoesOn() {
        Lane lane = Lanes.lane(loop);
        sender.refuse(true);
        Lanes.media(lane, 0, 1);
        loop.turn(0, IDLE);
        sender.refuse(false);
        Lanes.media(lane, 1, 2);
        loop.turn(1, IDLE);

        EgressFigures figures = loop.counters().figures();

        assertThat(sender.payloads()).containsExactly(2);
        assertThat(figures.failed()).isOne();
        assertThat(figures.sent()).isOne();
        assertThat(figures.turns()).isEqualTo(2);
        assertThat(lane.isEmpty()).isTrue();
    }

    @Test
    void recordsHowLongAfterItsDeadlineEachPacketWasSent() {
        Lanes.media(Lanes.lane(loop), 0, 1);
        Lanes.media(Lanes.lane(loop), 2 * MILLI, 2);
        clock.set(3 * MILLI);

        loop.turn(3 * MILLI, IDLE);

        PacingFigures pacing = loop.counters().figures().pacing();
        assertThat(pacing.packets()).isEqualTo(2);
        assertThat(pacing.nanosAt(0.5)).isBetween(MILLI, MILLI * 17 / 16);
        assertThat(pacing.nanosAt(1)).isBetween(3 * MILLI, 3 * MILLI * 17 / 16);
        assertThat(loop.counters().figures().mostInOneTurn()).isEqualTo(2);
    }

    @Test
    void forgetsWhatWaitsInADiscardedLaneAndServesItAfterwards() {
        Lane lane = Lanes.lane(loop);
        Lanes.media(lane, MILLI, 1);
        loop.turn(0, IDLE);
        Lanes.media(lane, 2 * MILLI, 2);

        loop.discard(lane);
        assertThat(lane.isEmpty()).isTrue();
        Lanes.report(lane, 3 * MILLI, 3);
        loop.turn(3 * MILLI, IDLE);

        assertThat(sender.payloads()).containsExactly(3);
    }

    @Test
    void discardsALaneThatWasNotTakenUpYet() {
        Lane lane = Lanes.lane(loop);
        Lanes.media(lane, 0, 1);

        loop.discard(lane);
        loop.turn(0, IDLE);

        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void sendsNothingOfARemovedLane() {
        Lane waiting = Lanes.lane(loop);
        Lanes.media(waiting, MILLI, 1);
        loop.turn(0, IDLE);
        Lane rearmed = Lanes.lane(loop);
        Lanes.media(rearmed, MILLI, 2);

        loop.retire(waiting);
        loop.retire(rearmed);
        Lanes.media(waiting, MILLI, 3);
        loop.turn(2 * MILLI, IDLE);

        assertThat(sender.sent()).isEmpty();
    }
}
