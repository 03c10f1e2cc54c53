package carillon.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.client.screen.KeyReader.Characters;
import carillon.client.screen.dial.Key;
import carillon.client.screen.dial.Key.Command;
import carillon.client.screen.dial.Key.Edit;
import carillon.client.screen.dial.Key.Move;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KeyReaderTest {

    private static final String ESCAPE = "\u001B";

    @Test
    void arrowsAreReadInBothFormsThatTerminalsSend() throws IOException {
        assertThat(keys(ESCAPE + "[A" + ESCAPE + "OB" + ESCAPE + "[C" + ESCAPE + "OD"))
                .containsExactly(Move.UP, Move.DOWN, Command.NEXT, Command.PREVIOUS);
    }

    @Test
    void pagesAndEndsAreRead() throws IOException {
        assertThat(keys(ESCAPE + "[5~" + ESCAPE + "[6~" + ESCAPE + "[1~" + ESCAPE + "OF"))
                .containsExactly(Move.PAGE_UP, Move.PAGE_DOWN, Move.HOME, Move.END);
    }

    @Test
    void lettersAndDigitsAreRead() throws IOException {
        assertThat(keys("7+-mq\r"))
                .containsExactly(
                        new Key.Digit(7),
                        Command.LOUDER,
                        Command.SOFTER,
                        Command.MUTE,
                        Command.QUIT,
                        Command.PLAY);
    }

    @Test
    void controlCQuits() throws IOException {
        assertThat(keys("\u0003")).containsExactly(Command.QUIT);
    }

    @Test
    void controlZSuspendsAndControlLRedraws() throws IOException {
        assertThat(keys("\u001A\f")).containsExactly(Command.SUSPEND, Command.REDRAW);
    }

    @Test
    void aTerminalThatIsGoneQuits() throws IOException {
        assertThat(new KeyReader(_ -> Characters.GONE).next(1)).isEqualTo(Command.QUIT);
    }

    @Test
    void aLoneEscapeCancels() throws IOException {
        assertThat(keys(ESCAPE)).containsExactly(Edit.CANCEL);
    }

    @Test
    void unknownSequencesAreSwallowedWhole() throws IOException {
        assertThat(keys(ESCAPE + "[200~" + ESCAPE + "[1;5A" + "5"))
                .containsExactly(new Key.None(), new Key.None(), new Key.Digit(5));
    }

    @Test
    void anyCharactersComeToAnEnd() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(random.nextInt(3) == 0 ? '\u001B' : (char) random.nextInt(0x100));
            }

            assertThat(keys(typed.toString())).hasSizeLessThanOrEqualTo(typed.length());
        }
    }

    /** The keys of what was typed, up to its end. */
    private static List<Key> keys(String typed) throws IOException {
        int[] at = {0};
        KeyReader reader =
                new KeyReader(
                        _ -> at[0] < typed.length() ? typed.charAt(at[0]++) : Characters.NOTHING);
        List<Key> keys = new ArrayList<>();
        while (at[0] < typed.length()) {
            keys.add(reader.next(1));
        }
        return keys;
    }
}
