package carillon.library.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void ordersDigitRunsByValueAndTheRestByCodePoints() {
        List<String> ordered =
                List.of(
                        "",
                        "!",
                        "001",
                        "01",
                        "1",
                        "1 a",
                        "1a",
                        "2",
                        "02b",
                        "2b",
                        "10",
                        "10a",
                        "99999999999999999999999",
                        "100000000000000000000000",
                        "A",
                        "Track 1.mp3",
                        "Track 1b.mp3",
                        "Track 2.mp3",
                        "Track 10.mp3",
                        "a",
                        "z",
                        "\u00e9",
                        "\uFF11",
                        "\uD834\uDD1E");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));

        shuffled.sort(NameOrder.INSTANCE);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void isATotalOrder() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 100_000; round++) {
            String a = name(random);
            String b = name(random);
            String c = name(random);
            int ab = NameOrder.INSTANCE.compare(a, b);
            int bc = NameOrder.INSTANCE.compare(b, c);

            assertThat(Integer.signum(ab))
                    .isEqualTo(-Integer.signum(NameOrder.INSTANCE.compare(b, a)));
            assertThat(ab == 0).isEqualTo(a.equals(b));
            if (ab <= 0 && bc <= 0) {
                assertThat(NameOrder.INSTANCE.compare(a, c)).isNotPositive();
            }
        }
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            name.append("0019 aZ/".charAt(random.nextInt(8)));
        }
        return name.toString();
    }
}
