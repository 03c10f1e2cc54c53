package carillon.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void countsTheBytesThatTheEncoderMakes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 10_000; round++) {
            String text = randomText(random);
            assertThat(Utf8.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void cutsToTheMostWholeCharactersThatFit() {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 10_000; round++) {
            String text = randomText(random);
            int room = random.nextInt(50);
            String cut = Utf8.cut(text, room);
            assertThat(text).startsWith(cut);
            assertThat(Utf8.bytes(cut)).isLessThanOrEqualTo(room);
            if (cut.length() < text.length()) {
                int next = Character.charCount(text.codePointAt(cut.length()));
                String longer = text.substring(0, cut.length() + next);
                assertThat(Utf8.bytes(longer)).isGreaterThan(room);
            }
        }
    }

    private static String randomText(SplittableRandom random) {
        int[] bounds = {0x80, 0x800, 0xD800, 0x11_0000};
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            int point = random.nextInt(bounds[random.nextInt(bounds.length)]);
            boolean surrogate = point >= 0xD800 && point < 0xE000;
            text.appendCodePoint(surrogate ? 'x' : point);
        }
        return text.toString();
    }
}
