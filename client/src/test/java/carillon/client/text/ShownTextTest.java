package carillon.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.channel.EntryText;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShownTextTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Frédéric Chopin – Nocturne № 2, 夜想曲 😀 ½";

        assertThat(ShownText.of(text)).isEqualTo(text);
    }

    @Test
    void controlsBecomeBlanks() {
        assertThat(ShownText.of("a\u001B[2Jb\u0007c\nd\u009Be\u007Ff\u2028g"))
                .isEqualTo("a [2Jb c d e f g");
    }

    @Test
    void whatChangesTheDirectionOfWritingIsLeftOut() {
        assertThat(ShownText.of("a\u202Eb\u2066c\u200Fd\u200Be")).isEqualTo("abcde");
    }

    @Test
    void joinedAndColouredEmojiStandApart() {
        assertThat(ShownText.of("👨\u200D👩\u200D👧")).isEqualTo("👨👩👧");
        assertThat(ShownText.of("👍🏽")).isEqualTo("👍");
        assertThat(ShownText.of("❤\uFE0F")).isEqualTo("❤");
    }

    @Test
    void flagsBecomeTheirLetters() {
        assertThat(ShownText.of("🇩🇪")).isEqualTo("DE");
    }

    @Test
    void lettersAreComposedAndKeepFewAccents() {
        assertThat(ShownText.of("e\u0301")).isEqualTo("é");
        assertThat(ShownText.of("x" + "\u0301".repeat(20))).isEqualTo("x\u0301\u0301\u0301");
    }

    @Test
    void whatHasNoAgreedFormIsReplaced() {
        assertThat(ShownText.of("\uE000\uD800")).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void nothingThatATerminalObeysIsLeftOfAnyText() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
            }

            assertThat(ShownText.of(text.toString()).codePoints())
                    .noneMatch(EntryText::isUnfit)
                    .noneMatch(point -> Character.getType(point) == Character.FORMAT);
        }
    }
}
