package carillon.cli.manual;

import java.util.Locale;

/**
 * Text in the roff language with the macros of man(7), as {@code man}, {@code groff} and {@code
 * mandoc} read it.
 */
final class Roff {

    private final StringBuilder text = new StringBuilder();

    /** Begins a page of section 1, the user commands. */
    Roff title(String name, String source) {
        return line(
                ".TH "
                        + quoted(name.toUpperCase(Locale.ROOT))
                        + " 1 \"\" "
                        + quoted(source)
                        + " \"Carillon\"");
    }

    /** Begins a section. */
    Roff section(String name) {
        return line(".SH " + quoted(name));
    }

    /** Begins a paragraph. */
    Roff paragraph(String words) {
        return line(".PP").plain(words);
    }

    /** Begins a paragraph that hangs behind a term in bold type. */
    Roff term(String term, String words) {
        return line(".TP").line(".B " + quoted(term)).plain(words);
    }

    /** Adds words to the paragraph. */
    Roff plain(String words) {
        String escaped = escaped(words);
        boolean looksLikeMacro = escaped.startsWith(".") || escaped.startsWith("'");
        return line(looksLikeMacro ? "\\&" + escaped : escaped);
    }

    /** The page as it is so far. */
    String text() {
        return text.toString();
    }

    private Roff line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private static String quoted(String words) {
        return '"' + escaped(words).replace("\"", "\\(dq") + '"';
    }

    // A bare "-" may be set as a hyphen, which no shell takes for one when it is copied.
    private static String escaped(String words) {
        return words.replace("\\", "\\e").replace("-", "\\-");
    }
}
