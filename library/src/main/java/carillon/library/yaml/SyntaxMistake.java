package carillon.library.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * What to say of text that the parser cannot read. Of its two sentences, what it was about and what
 * it met, only the second tells people something, and of that the common cases are put in words of
 * ours.
 */
final class SyntaxMistake {

    private static final String NO_BEGIN = "cannot start any token";
    private static final String QUOTE = "put the value in quotes";

    private SyntaxMistake() {}

    static YamlReading.Malformed of(JacksonException failure) {
        MarkedYamlEngineException marked = marked(failure);
        if (marked == null) {
            int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
            return malformed(Math.max(1, line), firstLine(failure.getOriginalMessage()));
        }
        int line = marked.getProblemMark().map(Mark::getLine).orElse(0) + 1;
        String context = Optional.ofNullable(marked.getContext()).orElse("");
        String problem = firstLine(marked.getProblem());
        if (problem.contains("TAB")) {
            return new YamlReading.Malformed(
                    line, "no YAML: a tab where a value or key begins", "use blanks, not tabs");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return new YamlReading.Malformed(line, "no YAML: a second colon with a blank", QUOTE);
        }
        if (problem.contains(NO_BEGIN)) {
            return new YamlReading.Malformed(
                    line,
                    "no YAML: "
                            + problem.substring(0, problem.indexOf(NO_BEGIN) + NO_BEGIN.length()),
                    QUOTE);
        }
        if (context.endsWith("quoted scalar") && problem.endsWith("end of stream")) {
            int begin = marked.getContextMark().map(Mark::getLine).orElse(line - 1) + 1;
            return new YamlReading.Malformed(
                    begin, "no YAML: a quote is open to the end of the file", "close the quote");
        }
        return malformed(line, problem);
    }

    private static YamlReading.Malformed malformed(int line, String problem) {
        return new YamlReading.Malformed(line, "no YAML: " + problem, "mend the line");
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "unreadable" : text.lines().findFirst().orElse("unreadable");
    }

    private static @Nullable MarkedYamlEngineException marked(@Nullable Throwable failure) {
        if (failure == null || failure instanceof MarkedYamlEngineException) {
            return (MarkedYamlEngineException) failure;
        }
        return marked(failure.getCause());
    }
}
