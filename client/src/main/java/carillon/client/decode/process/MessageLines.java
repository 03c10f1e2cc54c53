package carillon.client.decode.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * The thread {@code decoder-messages}: reads what a child writes to its standard error, a line at a
 * time. A return without a line break ends a line too: that is how players show their progress.
 */
public final class MessageLines extends Thread {

    private static final int LONGEST_LINE = 500;

    private final InputStream from;
    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();

    /**
     * A reader that does not yet run.
     *
     * @param lines takes each line that is not empty, cut to 500 characters, control characters
     *     replaced
     */
    public MessageLines(InputStream from, Consumer<String> lines) {
        super("decoder-messages");
        setDaemon(true);
        this.from = from;
        this.lines = lines;
    }

    @Override
    public void run() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                take((char) c);
            }
        } catch (IOException _) {
            // The child was killed in the middle of a line; what came of it counts.
        }
        end();
    }

    private void take(char c) {
        if (c == '\n' || c == '\r') {
            end();
        } else if (line.length() < LONGEST_LINE) {
            line.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.accept(line.toString());
            line.setLength(0);
        }
    }
}
