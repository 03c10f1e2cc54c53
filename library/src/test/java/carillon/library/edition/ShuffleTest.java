package carillon.library.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    private static final EditionDigest EDITION =
            new EditionDigest(new Digest256(0x0123456789abcdefL, 2, 3, 4));

    // Computed by a second program from the text of Shuffle's contract.
    private static final int[] PINNED_0 = {1, 8, 9, 4, 6, 5, 3, 7, 2, 0};
    private static final int[] PINNED_1 = {8, 1, 4, 0, 5, 9, 2, 6, 3, 7};

    @Test
    void drawsThePublishedNumbersOfSplitMix64() {
        SplitMix64 random = new SplitMix64(1_234_567);

        assertThat(Long.toUnsignedString(random.next())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("9817491932198370423");
    }

    @Test
    void drawsWhatThePlatformsOwnSplitMix64Draws() {
        SplittableRandom platform = new SplittableRandom(99);
        SplitMix64 ours = new SplitMix64(99);
        for (int draw = 0; draw < 1_000; draw++) {
            assertThat(ours.next()).isEqualTo(platform.nextLong());
        }
    }

    @Test
    void neverChangesAnOrderOnceGiven() {
        assertThat(Shuffle.order(EDITION, 10, 0)).containsExactly(PINNED_0);
        assertThat(Shuffle.order(EDITION, 10, 1)).containsExactly(PINNED_1);
    }

    @Test
    void playsEveryTrackOnceInACycle() {
        for (int tracks = 1; tracks < 40; tracks++) {
            for (long cycle = 0; cycle < 50; cycle++) {
                int[] sorted = Shuffle.order(EDITION, tracks, cycle).clone();
                Arrays.sort(sorted);
                assertThat(sorted).isEqualTo(IntStream.range(0, tracks).toArray());
            }
        }
    }

    @Test
    void neverPlaysATrackTwiceInARowOverTheSeam() {
        for (int tracks = 2; tracks < 12; tracks++) {
            int last = Shuffle.order(EDITION, tracks, 0)[tracks - 1];
            for (long cycle = 1; cycle < 500; cycle++) {
                int[] order = Shuffle.order(EDITION, tracks, cycle);
                assertThat(order[0]).isNotEqualTo(last);
                last = order[tracks - 1];
            }
        }
    }

    @Test
    void letsEveryOrderOfThreeTracksCome() {
        long distinct =
                IntStream.range(0, 200)
                        .mapToObj(cycle -> Arrays.toString(Shuffle.order(EDITION, 3, cycle)))
                        .distinct()
                        .count();

        assertThat(distinct).isEqualTo(6);
    }

    @Test
    void ordersAnotherEditionDifferently() {
        EditionDigest other = new EditionDigest(new Digest256(0x0123456789abcdefL, 2, 3, 5));

        assertThat(Shuffle.order(other, 20, 7)).isNotEqualTo(Shuffle.order(EDITION, 20, 7));
    }
}
