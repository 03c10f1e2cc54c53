package carillon.server.look;

import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Looks at how often the system failed to hand over what was sent to the list group.
 *
 * <p>Threads: owned by station-watch.
 */
public final class ListenerLook implements Runnable {

    private final LongSupplier errors;
    private final Supplier<String> cause;
    private final Recurrence recurrence;
    private long seen;

    /**
     * A look at a receiver.
     *
     * @param errors how often it failed so far
     * @param cause why it failed last
     */
    public ListenerLook(Voice voice, LongSupplier errors, Supplier<String> cause) {
        this.errors = errors;
        this.cause = cause;
        recurrence = Recurrence.ofOutage(voice, this::goesOn, ListenerLook::isOver);
    }

    @Override
    public void run() {
        long now = errors.getAsLong();
        recurrence.look(now - seen);
        seen = now;
    }

    private String goesOn(Extent extent) {
        return "cannot hear requests for the list: %s (%s)"
                .formatted(cause.get(), extent.of("time"));
    }

    private static String isOver(Extent extent) {
        return "requests for the list are heard again; it failed " + extent.of("time");
    }
}
