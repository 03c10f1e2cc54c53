package carillon.client.screen;

import carillon.client.screen.dial.Key;
import carillon.client.screen.dial.Key.Command;
import carillon.client.screen.dial.Key.Edit;
import carillon.client.screen.dial.Key.Move;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Makes keys of the characters that a terminal sends (ECMA-48 control sequences, as xterm and its
 * relatives send them).
 *
 * <p>Threads: owned by the one that shows the screen.
 */
final class KeyReader {

    /** The characters of a terminal. */
    @FunctionalInterface
    interface Characters {

        /** What {@link #read} answers when nothing was typed in time. */
        int NOTHING = -2;

        /** What {@link #read} answers when the terminal is gone. */
        int GONE = -1;

        /** The next character, waited for at most so long; or {@link #NOTHING}, {@link #GONE}. */
        int read(long timeoutMillis) throws IOException;
    }

    // The rest of a sequence comes at once; a lone escape is a key of its own.
    private static final long REST_MILLIS = Duration.ofMillis(50).toMillis();
    private static final int LONGEST_SEQUENCE = 16;
    private static final char ESCAPE = 0x1B;

    private static final Map<Character, Key> LETTERS =
            Map.ofEntries(
                    Map.entry('\r', Command.PLAY),
                    Map.entry('\n', Command.PLAY),
                    Map.entry('+', Command.LOUDER),
                    Map.entry('=', Command.LOUDER),
                    Map.entry('-', Command.SOFTER),
                    Map.entry('_', Command.SOFTER),
                    Map.entry('m', Command.MUTE),
                    Map.entry('M', Command.MUTE),
                    Map.entry('q', Command.QUIT),
                    Map.entry('Q', Command.QUIT),
                    Map.entry('\u0003', Command.QUIT), // Ctrl-C
                    Map.entry('\u0004', Command.QUIT), // Ctrl-D
                    Map.entry('\f', Command.REDRAW), // Ctrl-L
                    Map.entry('\u001A', Command.SUSPEND), // Ctrl-Z
                    Map.entry('\u007F', Edit.ERASE),
                    Map.entry('\b', Edit.ERASE),
                    Map.entry('k', Move.UP),
                    Map.entry('j', Move.DOWN),
                    Map.entry('h', Command.PREVIOUS),
                    Map.entry('l', Command.NEXT),
                    Map.entry('g', Move.HOME),
                    Map.entry('G', Move.END));

    private static final Map<String, Key> SEQUENCES =
            Map.ofEntries(
                    Map.entry("[A", Move.UP),
                    Map.entry("[B", Move.DOWN),
                    Map.entry("[C", Command.NEXT),
                    Map.entry("[D", Command.PREVIOUS),
                    Map.entry("[5~", Move.PAGE_UP),
                    Map.entry("[6~", Move.PAGE_DOWN),
                    Map.entry("[H", Move.HOME),
                    Map.entry("[1~", Move.HOME),
                    Map.entry("[7~", Move.HOME),
                    Map.entry("[F", Move.END),
                    Map.entry("[4~", Move.END),
                    Map.entry("[8~", Move.END),
                    Map.entry("[M", Command.PLAY)); // Enter of an application keypad

    private final Characters characters;

    KeyReader(Characters characters) {
        this.characters = characters;
    }

    /**
     * The next key, waited for at most so long. A terminal that is gone quits.
     *
     * @throws IOException if the terminal cannot be read, or this thread is interrupted
     */
    Key next(long timeoutMillis) throws IOException {
        int first = characters.read(timeoutMillis);
        return switch (first) {
            case Characters.NOTHING -> new Key.None();
            case Characters.GONE -> Command.QUIT;
            case ESCAPE -> sequence();
            default -> letter((char) first);
        };
    }

    private static Key letter(char letter) {
        return letter >= '0' && letter <= '9'
                ? new Key.Digit(letter - '0')
                : LETTERS.getOrDefault(letter, new Key.None());
    }

    private Key sequence() throws IOException {
        int introducer = characters.read(REST_MILLIS);
        if (introducer < 0) {
            return Edit.CANCEL;
        }
        if (introducer != '[' && introducer != 'O') {
            return new Key.None();
        }
        // What an application keypad sends with O means the same as with [.
        StringBuilder sequence = new StringBuilder("[");
        int next = characters.read(REST_MILLIS);
        while (next >= 0 && sequence.length() < LONGEST_SEQUENCE) {
            sequence.append((char) next);
            next = isFinal(next) ? Characters.NOTHING : characters.read(REST_MILLIS);
        }
        return SEQUENCES.getOrDefault(sequence.toString(), new Key.None());
    }

    private static boolean isFinal(int character) {
        return character >= '@' && character <= '~';
    }
}
