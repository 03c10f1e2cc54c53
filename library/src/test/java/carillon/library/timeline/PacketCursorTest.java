package carillon.library.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import carillon.library.edition.Edition;
import carillon.library.edition.GivenFrames;
import carillon.library.edition.Order;
import carillon.library.edition.PacketTable;
import carillon.library.edition.Packetization;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketCursorTest {

    private static final long FRAME = GivenFrames.FLICKS_48;
    private static final GivenFrames FRAMES =
            GivenFrames.of(FRAME, 400, 400, 400, 400, 3_000, 400, 400);
    private static final PacketTable TABLE = PacketTable.of(FRAMES, Packetization.DEFAULT);
    private static final Edition EDITION =
            new Edition(
                    List.of(FRAMES.summary(Packetization.DEFAULT)),
                    Order.NAME,
                    Packetization.DEFAULT);
    private static final DatedEdition FIRST = DatedEdition.first(EDITION);
    private static final Timeline TIMELINE = Timeline.of(List.of(FIRST));

    @Test
    void walksAllPacketsOfATrackAndTheNext() {
        PacketCursor cursor = new PacketCursor(TIMELINE.ofIndex(0), TABLE);
        for (int packet = 0; packet < 6; packet++) {
            assertThat(cursor.isAtEnd()).isFalse();
            assertThat(cursor.index()).isEqualTo(packet);
            assertThat(cursor.startFlicks()).isEqualTo(TABLE.startFlicks(packet));
            assertThat(cursor.octetsBefore()).isEqualTo(TABLE.octetsBefore(packet));
            cursor.advance();
        }
        assertThat(cursor.isAtEnd()).isTrue();
        assertThat(cursor.mark()).isEqualTo(new Mark(7 * FRAME, 6, TABLE.octets()));

        PacketCursor next = new PacketCursor(TIMELINE.ofIndex(cursor.index()), TABLE);

        assertThat(next.packet()).isZero();
        assertThat(next.mark()).isEqualTo(new Mark(7 * FRAME, 6, TABLE.octets()));
    }

    @Test
    void joinsAtTheFirstPacketThatStartsAtTheInstantOrAfter() {
        PacketCursor cursor = new PacketCursor(TIMELINE.ofIndex(0), TABLE);
        cursor.skipTo(1);
        assertThat(cursor.packet()).isEqualTo(1);
        cursor.skipTo(4 * FRAME);
        assertThat(cursor.packet()).isEqualTo(2);
        cursor.skipTo(4 * FRAME + 1);
        assertThat(cursor.packet()).isEqualTo(5);
        cursor.skipTo(0);
        assertThat(cursor.packet()).isEqualTo(5);
        cursor.skipTo(5 * FRAME + 1);
        assertThat(cursor.isAtEnd()).isTrue();
    }

    @Test
    void endsWhereANewRowCutsTheTrackItIsIn() {
        PacketCursor cursor = new PacketCursor(TIMELINE.ofIndex(0), TABLE);
        cursor.advance();
        DatedEdition fault = FIRST.following(cursor.mark(), new Place(1, 0), EDITION, Reason.FAULT);
        Timeline cut = TIMELINE.with(fault);

        PacketCursor replay = new PacketCursor(cut.ofIndex(0), TABLE);
        replay.advance();
        assertThat(replay.isAtEnd()).isTrue();

        PacketCursor next = new PacketCursor(cut.ofIndex(replay.index()), TABLE);
        assertThat(next.packet()).isZero();
        assertThat(next.startFlicks()).isEqualTo(3 * FRAME);
        assertThat(next.index()).isEqualTo(1);
    }

    @Test
    void refusesATableOfAnotherTrack() {
        PacketTable other = PacketTable.of(GivenFrames.of(FRAME, 24), Packetization.DEFAULT);

        assertThatThrownBy(() -> new PacketCursor(TIMELINE.ofIndex(0), other))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
