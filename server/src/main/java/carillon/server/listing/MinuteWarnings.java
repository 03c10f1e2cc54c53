package carillon.server.listing;

import carillon.protocol.time.NanoSource;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Warnings of one kind, at most one a minute, with how many were kept back: what is said about
 * others on the network can be forged without end.
 *
 * <p>Threads: owned by its caller.
 */
final class MinuteWarnings {

    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

    private final NanoSource nanoClock;
    private final Consumer<String> warn;
    private long lastNanos;
    private boolean hasSaid;
    private long keptBack;

    MinuteWarnings(NanoSource nanoClock, Consumer<String> warn) {
        this.nanoClock = nanoClock;
        this.warn = warn;
    }

    /** Says the line, or counts it; whether it was said. */
    boolean say(String line) {
        long now = nanoClock.nanos();
        if (hasSaid && now - lastNanos < MINUTE_NANOS) {
            keptBack++;
            return false;
        }
        warn.accept(
                keptBack == 0 ? line : "%s (and %,d more of this kind)".formatted(line, keptBack));
        hasSaid = true;
        lastNanos = now;
        keptBack = 0;
        return true;
    }
}
