package carillon.client.command;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command as a POSIX shell would see them, and nothing more of a shell: blanks
 * separate, quotes and backslashes protect (POSIX.1-2024, XCU 2.2), but nothing is expanded and no
 * operator, comment or variable is known. {@code $HOME}, {@code *}, {@code |} and {@code #} are
 * ordinary characters.
 */
public final class CommandWords {

    private static final String ESCAPED_IN_DOUBLE_QUOTES = "$`\"\\";

    private final String command;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private CommandWords(String command) {
        this.command = command;
    }

    /**
     * Splits a command.
     *
     * @return at least one word; the first is not empty
     * @throws IllegalArgumentException if there is no word, a quote or backslash is left open, or a
     *     character cannot stand in an argument
     */
    public static List<String> split(String command) {
        if (command.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a NUL character in the command");
        }
        List<String> words = new CommandWords(command).words();
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            throw new IllegalArgumentException("no program named in the command: " + command);
        }
        return words;
    }

    private List<String> words() {
        while (at < command.length()) {
            next(command.charAt(at++));
        }
        endWord();
        return List.copyOf(words);
    }

    private void next(char c) {
        switch (c) {
            case ' ', '\t', '\n' -> endWord();
            case '\\' -> escaped();
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted();
            default -> append(c);
        }
    }

    private void append(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private void escaped() {
        if (at == command.length()) {
            throw new IllegalArgumentException("a backslash at the end of the command: " + command);
        }
        char c = command.charAt(at++);
        // A backslash before a line break joins the lines: both vanish.
        if (c != '\n') {
            append(c);
        }
    }

    private void singleQuoted() {
        inWord = true;
        for (char c = quoted(); c != '\''; c = quoted()) {
            word.append(c);
        }
    }

    private void doubleQuoted() {
        inWord = true;
        for (char c = quoted(); c != '"'; c = quoted()) {
            if (c == '\\') {
                escapedInDoubleQuotes();
            } else {
                word.append(c);
            }
        }
    }

    private void escapedInDoubleQuotes() {
        char c = quoted();
        if (c == '\n') {
            return;
        }
        if (ESCAPED_IN_DOUBLE_QUOTES.indexOf(c) < 0) {
            word.append('\\');
        }
        word.append(c);
    }

    private char quoted() {
        if (at == command.length()) {
            throw new IllegalArgumentException("a quote is not closed in the command: " + command);
        }
        return command.charAt(at++);
    }
}
