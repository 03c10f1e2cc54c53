package carillon.server.cli.log;

import carillon.library.PlainText;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.util.regex.Pattern;

/**
 * Log lines without control characters, whatever texts of files, of the index and of the network
 * are in them: a message is one line, and none tells the terminal what to do.
 */
final class LogLines {

    private LogLines() {}

    /** An encoder of lines of a pattern, in which {@code %message} and {@code %ex} are plain. */
    static Encoder<ILoggingEvent> encoder(LoggerContext context, String pattern) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("message", Message::new);
        layout.getInstanceConverterMap().put("ex", Trace::new);
        layout.setPattern(pattern);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static final class Message extends ClassicConverter {
        @Override
        public String convert(ILoggingEvent event) {
            return PlainText.of(event.getFormattedMessage());
        }
    }

    private static final class Trace extends ThrowableProxyConverter {
        private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

        @Override
        public String convert(ILoggingEvent event) {
            return CONTROLS.matcher(super.convert(event)).replaceAll("\uFFFD");
        }
    }
}
