package carillon.client.cli.list;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide the terminal is that the output goes to. */
final class TerminalWidth {

    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{1,4})\\s*");
    private static final int NARROWEST = 20;
    private static final long PATIENCE_MILLIS = 500;

    private TerminalWidth() {}

    /** Its columns; empty if input or output is no terminal, or it does not say. */
    static OptionalInt ofOutput() {
        boolean isTerminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return isTerminal ? asked() : OptionalInt.empty();
    }

    // Java cannot tell, and what a terminal library would do for it costs more than this.
    private static OptionalInt asked() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(Redirect.INHERIT)
                            .redirectError(Redirect.DISCARD)
                            .start();
            try (InputStream answer = stty.getInputStream()) {
                boolean hasEnded = stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                return hasEnded ? parse(answer.readAllBytes()) : OptionalInt.empty();
            } finally {
                stty.destroyForcibly();
            }
        } catch (IOException e) {
            return OptionalInt.empty(); // not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static OptionalInt parse(byte[] answer) {
        Matcher size = SIZE.matcher(new String(answer, StandardCharsets.US_ASCII));
        int columns = size.matches() ? Integer.parseInt(size.group(1)) : 0;
        return columns >= NARROWEST ? OptionalInt.of(columns) : OptionalInt.empty();
    }
}
