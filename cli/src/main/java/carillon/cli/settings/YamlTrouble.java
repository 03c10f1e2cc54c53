package carillon.cli.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * Why a text is not YAML, and what most probably mends it: in the words in which a server speaks of
 * the files of its library.
 *
 * @param line where that shows, from 1; 0 where the parser does not say it
 * @param words on one line, to stand behind the place
 */
record YamlTrouble(int line, String words) {

    private static final String NO_BEGIN = "cannot start any token";

    /** What the parser stumbled over; what it was doing then mostly helps nobody. */
    static YamlTrouble of(JacksonException trouble) {
        int line = trouble.getLocation() == null ? 0 : trouble.getLocation().getLineNr();
        MarkedYamlEngineException marked = marked(trouble);
        if (marked == null) {
            return new YamlTrouble(line, "no YAML: " + firstLine(trouble.getOriginalMessage()));
        }
        String problem = firstLine(marked.getProblem());
        return isOpenQuote(marked, problem)
                ? new YamlTrouble(
                        marked.getContextMark().map(Mark::getLine).orElse(line - 1) + 1,
                        "no YAML: a quote is open to the end of the file; close the quote")
                : new YamlTrouble(line, "no YAML: " + withAdvice(problem));
    }

    private static boolean isOpenQuote(MarkedYamlEngineException marked, String problem) {
        String context = Optional.ofNullable(marked.getContext()).orElse("");
        return context.endsWith("quoted scalar") && problem.endsWith("end of stream");
    }

    private static String withAdvice(String problem) {
        if (problem.contains("TAB")) {
            return "a tab where a value or key begins; use blanks, not tabs";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a second colon with a blank; put the value in quotes";
        }
        int begin = problem.indexOf(NO_BEGIN);
        return begin < 0
                ? problem
                : problem.substring(0, begin + NO_BEGIN.length()) + "; put the value in quotes";
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "unreadable" : text.lines().findFirst().orElse("unreadable");
    }

    private static @Nullable MarkedYamlEngineException marked(@Nullable Throwable cause) {
        if (cause == null || cause instanceof MarkedYamlEngineException) {
            return (MarkedYamlEngineException) cause;
        }
        return marked(cause.getCause());
    }
}
