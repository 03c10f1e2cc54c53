package carillon.cli.words;

import static java.util.stream.Collectors.joining;

import carillon.protocol.channel.EntryText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** Text from a file or the environment made fit for a message on a terminal. */
public final class TerminalText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int MOST_CHARS = 100;
    private static final Pattern LIST_LINE = Pattern.compile("\n(?=  )");

    private TerminalText() {}

    /** The text on one line, without what a terminal would obey; of a long one the beginning. */
    public static String of(String text) {
        return replaced(text.length() > MOST_CHARS ? beginning(text) + "…" : text);
    }

    /**
     * A message of any length, without what a terminal would obey. A line break stays only before
     * the two blanks that begin each line of a list; any other is part of a name.
     */
    public static String message(String text) {
        return LIST_LINE
                .splitAsStream(text.stripTrailing())
                .map(TerminalText::replaced)
                .collect(joining("\n"));
    }

    /** A stack trace in its lines, which tabs begin, without what a terminal would obey. */
    public static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString()
                .lines()
                .map(line -> line.startsWith("\t") ? "\t" + replaced(line.strip()) : replaced(line))
                .collect(joining("\n"));
    }

    private static String beginning(String text) {
        boolean isInPair = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1));
        return text.substring(0, isInPair ? MOST_CHARS - 1 : MOST_CHARS);
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> EntryText.isUnfit(point) ? REPLACEMENT : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
