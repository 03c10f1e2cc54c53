package carillon.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final String MIXED = "aé灯籠😀e\u0301ｶ… ";

    @Test
    void aChineseCharacterAndAnEmojiFillTwoAnAccentNone() {
        assertThat(Cells.width("灯籠")).isEqualTo(4);
        assertThat(Cells.width("😀")).isEqualTo(2);
        assertThat(Cells.width("e\u0301")).isEqualTo(1);
        assertThat(Cells.width("Laternen –")).isEqualTo(10);
    }

    @Test
    void textIsFilledUpWithBlanks() {
        assertThat(Cells.fit("灯", 4)).isEqualTo("灯  ");
        assertThat(Cells.fitRight("灯", 4)).isEqualTo("  灯");
    }

    @Test
    void whatIsTooLongEndsWithAnEllipsis() {
        assertThat(Cells.cut("Nachtmusik", 10)).isEqualTo("Nachtmusik");
        assertThat(Cells.cut("Nachtmusik", 6)).isEqualTo("Nacht…");
        assertThat(Cells.cut("Die Nacht", 5)).isEqualTo("Die…");
        assertThat(Cells.cut("Nacht", 0)).isEmpty();
    }

    @Test
    void aWideCharacterIsNeverHalved() {
        assertThat(Cells.fit("灯籠灯籠", 4)).isEqualTo("灯… ");
    }

    @Test
    void anAccentStaysWithItsLetter() {
        assertThat(Cells.end("e\u0301e\u0301", 1)).isEqualTo(2);
    }

    @Test
    void fittedTextIsExactlySoWide() {
        List<String> points = MIXED.codePoints().mapToObj(Character::toString).toList();
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(points.get(random.nextInt(points.size())));
            }
            int cells = random.nextInt(15);

            assertThat(Cells.width(Cells.fit(text.toString(), cells)))
                    .as("%s", text)
                    .isEqualTo(cells);
        }
    }
}
