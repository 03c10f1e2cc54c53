package carillon.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {

    @Test
    void splitsAtBlanksTabsAndLineBreaks() {
        assertThat(CommandWords.split("  mpg123 -q\t\n - ")).containsExactly("mpg123", "-q", "-");
    }

    @Test
    void keepsEverythingInSingleQuotes() {
        assertThat(CommandWords.split("p 'a \\ \"$x\" *'")).containsExactly("p", "a \\ \"$x\" *");
    }

    @Test
    void knowsFourEscapesInDoubleQuotesAndKeepsOtherBackslashes() {
        assertThat(CommandWords.split("p \"\\$ \\` \\\" \\\\ \\a\""))
                .containsExactly("p", "$ ` \" \\ \\a");
    }

    @Test
    void takesTheCharacterAfterABackslashAsItIs() {
        assertThat(CommandWords.split("p a\\ b \\'c\\\" \\\\"))
                .containsExactly("p", "a b", "'c\"", "\\");
    }

    @Test
    void joinsLinesAtABackslash() {
        assertThat(CommandWords.split("pl\\\nay \"a\\\nb\"")).containsExactly("play", "ab");
    }

    @Test
    void joinsQuotedPartsThatTouch() {
        assertThat(CommandWords.split("p a'b c'\"d e\"f")).containsExactly("p", "ab cd ef");
    }

    @Test
    void keepsEmptyWordsThatAreQuoted() {
        assertThat(CommandWords.split("p '' \"\" ''a")).containsExactly("p", "", "", "a");
    }

    @Test
    void expandsNothingAndKnowsNoOperator() {
        assertThat(CommandWords.split("p $HOME ~ * # a|b >c; `d` $(e) &"))
                .containsExactly("p", "$HOME", "~", "*", "#", "a|b", ">c;", "`d`", "$(e)", "&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t ", "\\\n", "''", "'' a", "p 'a", "p \"a", "p \"a\\", "p \\"})
    void refusesWhatIsNoCommand(String command) {
        assertThatThrownBy(() -> CommandWords.split(command))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNul() {
        assertThatThrownBy(() -> CommandWords.split("p a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
    }

    @Test
    void findsAnyWordsAgainThatWereQuotedInAnyWay() {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 20_000; round++) {
            List<String> words = randomWords(random);
            String command =
                    words.stream()
                            .map(word -> quote(word, random))
                            .collect(Collectors.joining(" \t".substring(random.nextInt(2))));
            assertThat(CommandWords.split(command)).as(command).isEqualTo(words);
        }
    }

    private static List<String> randomWords(SplittableRandom random) {
        List<String> words = new ArrayList<>(List.of("program"));
        for (int count = random.nextInt(4); count > 0; count--) {
            words.add(randomWord(random));
        }
        return words;
    }

    private static String randomWord(SplittableRandom random) {
        String alphabet = "ab \t\n'\"\\$`*|#é";
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }

    /** Quotes a word, each character in one of the ways that protect it. */
    private static String quote(String word, SplittableRandom random) {
        StringBuilder quoted = new StringBuilder("''");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            quoted.append(
                    switch (random.nextInt(3)) {
                        case 0 -> c == '\'' ? "\"'\"" : "'" + c + "'";
                        case 1 -> "\"" + ("$`\"\\".indexOf(c) < 0 ? "" : "\\") + c + "\"";
                        default -> c == '\n' ? "'\n'" : "\\" + c;
                    });
        }
        return quoted.toString();
    }
}
