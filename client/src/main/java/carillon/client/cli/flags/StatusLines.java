package carillon.client.cli.flags;

import carillon.cli.words.TerminalText;
import java.io.PrintWriter;

/**
 * Lines on standard error that say how a command is going; one each, whatever a file is called.
 *
 * <p>Threads: any.
 */
public final class StatusLines {

    private final PrintWriter err;

    public StatusLines(PrintWriter err) {
        this.err = err;
    }

    /** Says it, unless it is empty. */
    public void say(String text) {
        if (!text.isEmpty()) {
            print("carillon: " + text);
        }
    }

    /** Prints a line that says itself what it is. */
    public void print(String line) {
        err.println(TerminalText.message(line));
        err.flush();
    }
}
