package carillon.library;

/**
 * One clear line for a person about a file or folder: what it is, what is wrong, what to do.
 *
 * @param subject path of the file or folder, relative to the library, perhaps with a line number;
 *     may hold control characters, the other parts do not
 * @param problem what is wrong with it
 * @param advice what to do about it
 */
public record Remark(String subject, String problem, String advice) {

    public Remark {
        problem = PlainText.of(problem);
        advice = PlainText.of(advice);
    }

    /** The line: {@code subject: problem: advice}, without control characters. */
    @Override
    public String toString() {
        return PlainText.of(subject) + ": " + problem + ": " + advice;
    }
}
