package carillon.library.index;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.index.TrackNumbers.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrackNumbersTest {

    @Test
    void survivesTheCodec() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 500; round++) {
            List<Integer> numbers = numbers(random, 1 << random.nextInt(31));
            assertThat(TrackNumbers.decode(TrackNumbers.encode(numbers))).isEqualTo(numbers);
        }
        List<Integer> extremes = List.of(Integer.MAX_VALUE, Integer.MIN_VALUE, 0, -1);
        assertThat(TrackNumbers.decode(TrackNumbers.encode(extremes))).isEqualTo(extremes);
    }

    @Test
    void numbersInSequenceTakeAByteEach() {
        assertThat(TrackNumbers.encode(List.of(60, 61, 62, 63))).hasSize(4);
    }

    @Test
    void differenceMakesTheNextListOutOfItsBase() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> base = numbers(random, 3);
            List<Integer> next = numbers(random, 3);
            assertThat(Difference.between(base, next).appliedTo(base)).isEqualTo(next);
        }
    }

    @Test
    void differenceHoldsOnlyWhatIsNew() {
        List<Integer> base = List.of(1, 2, 3, 4);
        assertThat(Difference.between(base, List.of(1, 2, 9, 3, 4)))
                .isEqualTo(new Difference(2, 2, List.of(9)));
        assertThat(Difference.between(base, List.of(1, 4)))
                .isEqualTo(new Difference(1, 1, List.of()));
        assertThat(Difference.between(base, base)).isEqualTo(new Difference(4, 0, List.of()));
    }

    private static List<Integer> numbers(SplittableRandom random, int bound) {
        List<Integer> numbers = new ArrayList<>();
        for (int left = random.nextInt(12); left > 0; left--) {
            numbers.add(random.nextInt(bound));
        }
        return numbers;
    }
}
