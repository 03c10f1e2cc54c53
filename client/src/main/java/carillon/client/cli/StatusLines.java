package carillon.client.cli;

import java.io.PrintWriter;

/**
 * Lines on standard error that say how a command is going.
 *
 * <p>Threads: any.
 */
final class StatusLines {

    private final PrintWriter err;

    StatusLines(PrintWriter err) {
        this.err = err;
    }

    /** Says it, unless it is empty. */
    void say(String text) {
        if (!text.isEmpty()) {
            print("carillon: " + text);
        }
    }

    /** Prints a line that says itself what it is. */
    void print(String line) {
        err.println(line);
        err.flush();
    }
}
