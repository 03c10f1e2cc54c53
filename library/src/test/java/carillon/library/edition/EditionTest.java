package carillon.library.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EditionTest {

    private static final Packetization HOUSE = Packetization.DEFAULT;
    private static final TrackSummary A = track(1);
    private static final TrackSummary B = track(2);
    private static final TrackSummary C = track(3);

    private static TrackSummary track(int number) {
        return new TrackSummary(
                new TrackId(new Digest256(number, 0, 0, 0)), number, number, number);
    }

    @Test
    void isNamedByOrderTracksAndPacketizationOnly() {
        Edition edition = new Edition(List.of(A, B), Order.NAME, HOUSE);

        assertThat(new Edition(List.of(A, B), Order.NAME, HOUSE)).isEqualTo(edition);
        assertThat(new Edition(List.of(B, A), Order.NAME, HOUSE)).isNotEqualTo(edition);
        assertThat(new Edition(List.of(A, B), Order.SHUFFLE, HOUSE)).isNotEqualTo(edition);
        assertThat(new Edition(List.of(A, B), Order.NAME, new Packetization(1_399, 3)))
                .isNotEqualTo(edition);
        assertThat(new Edition(List.of(A, B), Order.NAME, new Packetization(1_400, 2)))
                .isNotEqualTo(edition);
    }

    @Test
    void neverChangesADigestOnceGiven() {
        // Computed by a second program from the text of EditionDigest's contract.
        TrackSummary track = new TrackSummary(new TrackId(new Digest256(7, 15, 23, 31)), 1, 1, 1);

        assertThat(new Edition(List.of(track), Order.NAME, HOUSE).digest())
                .hasToString("b7a3ad1abcf9f520108ed4cd0f1afe5d2b88f32d9773bcad164d242cfebaa329");
    }

    @Test
    void playsInTheOrderOfItsListByName() {
        CycleOrder order = new Edition(List.of(A, B, C), Order.NAME, HOUSE).cycle(17);

        assertThat(order.trackNumber(0)).isZero();
        assertThat(order.trackNumber(2)).isEqualTo(2);
        assertThat(order.flicksBefore(2)).isEqualTo(3);
        assertThat(order.packetsBefore(3)).isEqualTo(6);
        assertThat(order.positionAtFlicks(2)).isEqualTo(1);
        assertThat(order.positionAtPackets(3)).isEqualTo(2);
    }

    @Test
    void keepsTheTotalsOfEveryShuffledCycle() {
        Edition edition = new Edition(List.of(A, B, C), Order.SHUFFLE, HOUSE);
        for (long cycle = 0; cycle < 100; cycle++) {
            CycleOrder order = edition.cycle(cycle);
            assertThat(order.flicksBefore(3)).isEqualTo(edition.cycleFlicks()).isEqualTo(6);
            assertThat(order.packetsBefore(3)).isEqualTo(edition.cyclePackets()).isEqualTo(6);
            assertThat(order.octetsBefore(3)).isEqualTo(edition.cycleOctets()).isEqualTo(6);
        }
    }

    @Test
    void answersTheSameForACycleAskedForOutOfTurn() {
        Edition edition = new Edition(List.of(A, B, C), Order.SHUFFLE, HOUSE);
        Edition twin = new Edition(List.of(A, B, C), Order.SHUFFLE, HOUSE);
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            long cycle = random.nextLong(50);
            edition.cycle(random.nextLong(50));
            for (int position = 0; position < 3; position++) {
                assertThat(edition.cycle(cycle).trackNumber(position))
                        .isEqualTo(twin.cycle(cycle).trackNumber(position));
            }
        }
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> new Edition(List.of(), Order.NAME, HOUSE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsDigestsThroughBytesAndText() {
        Digest256 digest = new Digest256(-1, 2, Long.MIN_VALUE, 4);

        assertThat(Digest256.of(digest.bytes())).isEqualTo(digest);
        assertThat(digest)
                .hasToString(
                        "ffffffffffffffff00000000000000028000000000000000" + "0000000000000004");
        assertThat(digest).isGreaterThan(new Digest256(1, 2, 3, 4));
    }
}
