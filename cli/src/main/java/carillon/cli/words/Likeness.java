package carillon.cli.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a mistyped one was probably meant to be. */
public final class Likeness {

    private static final int LETTERS_FOR_ONE_SLIP = 3;

    private Likeness() {}

    /**
     * The nearest of some words; empty if it is none of them with a slip or two, nor begins one.
     */
    public static Optional<String> nearest(String word, Collection<String> words) {
        return words.stream()
                .filter(each -> isNear(word, each))
                .min(
                        Comparator.<String>comparingInt(each -> slips(word, each))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String word, String meant) {
        boolean isBeginning = word.length() > 1 && meant.startsWith(word);
        return isBeginning || slips(word, meant) <= word.length() / LETTERS_FOR_ONE_SLIP;
    }

    /** Letters missing, added, wrong, or exchanged with the next one. */
    private static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(int[][] slips, String one, String other, int i, int j) {
        boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
        int least = slips[i - 1][j - 1] + (isSame ? 0 : 1);
        least = Math.min(least, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean isExchange =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return isExchange ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
