package carillon.server.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.LoggerFactory;

/**
 * The log of a server in the foreground: lines on standard error, for the person who started it.
 */
public final class Logging {

    private static final String LINE = "%date{HH:mm:ss} %message%n%nopex";
    private static final String LONG_LINE = "%date{HH:mm:ss.SSS} %-5level [%thread] %message%n%ex";

    private Logging() {}

    /** Sets the log up: warnings and what a person asked for; with everything else if verbose. */
    public static void begin(boolean isVerbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(LogLines.encoder(context, isVerbose ? LONG_LINE : LINE));
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("carillon").setLevel(isVerbose ? Level.DEBUG : Level.INFO);
    }
}
