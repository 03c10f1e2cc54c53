package carillon.server.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private static final String RED = "\u001b[31m";

    private final LoggerContext context = new LoggerContext();

    @Test
    void messageIsOneLineAndCannotSteerTheTerminal() {
        String line = line("%message%n%nopex", "reason x" + RED + "\nforged line\r\u0007\u202e");

        assertThat(line).isEqualTo("reason x\uFFFD[31m\uFFFDforged line\uFFFD\uFFFD\uFFFD\n");
    }

    @Test
    void traceKeepsItsLinesAndCannotSteerTheTerminalEither() {
        String lines = line("%message%n%ex", "it failed");

        assertThat(lines)
                .startsWith("it failed\njava.lang.IllegalStateException: bad \uFFFD[31m\n\tat ")
                .doesNotContain(RED);
    }

    private String line(String pattern, String message) {
        Logger logger = context.getLogger("test");
        Throwable cause = new IllegalStateException("bad " + RED);
        LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, cause, null);
        return new String(LogLines.encoder(context, pattern).encode(event), UTF_8);
    }
}
