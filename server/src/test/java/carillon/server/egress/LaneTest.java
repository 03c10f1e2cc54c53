package carillon.server.egress;

import static carillon.server.egress.Lanes.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import carillon.server.egress.pacing.TickPolicy;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final CollectingSender sender = new CollectingSender(64);
    private final EgressLoop loop = new EgressLoop(sender, TickPolicy.EXACT, () -> 0);
    private final Lane lane = Lanes.lane(loop);

    @Test
    void takesAsManyPacketsAsItHasSlots() {
        for (int i = 0; i < Lanes.SHAPE.slots(); i++) {
            Lanes.media(lane, i, i);
        }

        assertThat(lane.claim()).isEqualTo(Lane.FULL);
        assertThat(lane.free()).isZero();
    }

    @Test
    void givesSlotsBackOnceTheirPacketsAreSent() {
        Lanes.media(lane, 0, 1);
        Lanes.media(lane, MILLI, 2);

        loop.turn(0, MILLI);
        assertThat(lane.free()).isEqualTo(Lanes.SHAPE.slots() - 1);
        assertThat(lane.isEmpty()).isFalse();

        loop.turn(MILLI, MILLI);
        assertThat(lane.free()).isEqualTo(Lanes.SHAPE.slots());
        assertThat(lane.isEmpty()).isTrue();
    }

    @Test
    void reusesSlotsManyTimesOver() {
        for (int i = 0; i < 1_000; i++) {
            Lanes.media(lane, i * MILLI, i);
            loop.turn(i * MILLI, MILLI);
        }

        assertThat(sender.payloads()).hasSize(1_000).isSorted();
    }

    @Test
    void sendsEachPacketToTheDestinationItNames() {
        Lanes.media(lane, 0, 1);
        Lanes.report(lane, 0, 2);

        loop.turn(0, MILLI);

        assertThat(sender.sent())
                .containsExactly(
                        new CollectingSender.Sent(1, 4, Lanes.MEDIA),
                        new CollectingSender.Sent(2, 4, Lanes.REPORTS));
    }

    @Test
    void refusesALengthThatIsNotInTheSlot() {
        assertThatIllegalArgumentException().isThrownBy(() -> lane.commitMedia(0, 65, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> lane.commitMedia(0, 0, 0));
    }

    @Test
    void refusesADestinationItDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> lane.commitOther(0, 4, 2));
    }
}
