package carillon.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Frédéric Chopin – Nocturne № 2, 夜想曲 😀 ½";

        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void controlsBecomeBlanks() {
        assertThat(PlainText.of("a\u001B[2Jb\u0007c\nd\u009Be\u007Ff\u2028g"))
                .isEqualTo("a [2Jb c d e f g");
    }

    @Test
    void whatChangesTheDirectionOfWritingIsLeftOut() {
        assertThat(PlainText.of("a\u202Eb\u2066c\u200Fd\u200Be")).isEqualTo("abcde");
    }

    @Test
    void joinedAndColouredEmojiStandApart() {
        assertThat(PlainText.of("👨\u200D👩\u200D👧")).isEqualTo("👨👩👧");
        assertThat(PlainText.of("👍🏽")).isEqualTo("👍");
        assertThat(PlainText.of("❤\uFE0F")).isEqualTo("❤");
    }

    @Test
    void flagsBecomeTheirLetters() {
        assertThat(PlainText.of("🇩🇪")).isEqualTo("DE");
    }

    @Test
    void lettersAreComposedAndKeepFewAccents() {
        assertThat(PlainText.of("e\u0301")).isEqualTo("é");
        assertThat(PlainText.of("x" + "\u0301".repeat(20))).isEqualTo("x\u0301\u0301\u0301");
    }

    @Test
    void whatHasNoAgreedFormIsReplaced() {
        assertThat(PlainText.of("\uE000\uD800")).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void nothingThatATerminalObeysIsLeftOfAnyText() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
            }

            assertThat(PlainText.of(text.toString()).codePoints())
                    .noneMatch(Character::isISOControl)
                    .noneMatch(point -> Character.getType(point) == Character.FORMAT);
        }
    }
}
