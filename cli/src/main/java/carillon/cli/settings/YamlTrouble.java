package carillon.cli.settings;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** Why a text is not YAML, on one line, and what most probably mends it. */
final class YamlTrouble {

    private YamlTrouble() {}

    /** The words, to stand behind the place. */
    static String words(JacksonException trouble) {
        String problem = problem(trouble, trouble);
        return "not YAML: " + problem + advice(problem);
    }

    /** What is wrong where the reader stopped; what it was doing then helps nobody. */
    private static String problem(@Nullable Throwable cause, JacksonException trouble) {
        if (cause instanceof MarkedYamlEngineException marked && marked.getProblem() != null) {
            return marked.getProblem().replaceFirst("\\. \\(.*", ""); // with its own advice
        }
        return cause == null
                ? trouble.getOriginalMessage().lines().findFirst().orElse("unreadable")
                : problem(cause.getCause(), trouble);
    }

    private static String advice(String problem) {
        if (problem.contains("TAB")) {
            return "; use blanks instead";
        }
        boolean isOfQuotes =
                problem.contains("cannot start any token")
                        || problem.contains("mapping values are not allowed");
        return isOfQuotes ? "; put the value in quotes" : "";
    }
}
