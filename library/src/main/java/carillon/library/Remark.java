package carillon.library;

/**
 * One clear line for a person about a file or folder: what it is, what is wrong, what to do. No
 * part holds control characters.
 *
 * @param subject path of the file or folder, relative to the library, perhaps with a line number
 * @param problem what is wrong with it
 * @param advice what to do about it
 */
public record Remark(String subject, String problem, String advice) {

    public Remark {
        subject = PlainText.of(subject);
        problem = PlainText.of(problem);
        advice = PlainText.of(advice);
    }

    /** The line: {@code subject: problem: advice}. */
    @Override
    public String toString() {
        return subject + ": " + problem + ": " + advice;
    }
}
