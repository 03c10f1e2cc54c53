package carillon.server.look;

import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.util.function.Supplier;

/**
 * Looks at why the network cannot be followed.
 *
 * <p>Threads: owned by station-watch.
 */
public final class NetworkLook implements Runnable {

    private final Supplier<String> trouble;
    private final Recurrence recurrence;
    private String last = "";

    /**
     * A look at what may be in the way.
     *
     * @param trouble one line; empty while there is none
     */
    public NetworkLook(Voice voice, Supplier<String> trouble) {
        this.trouble = trouble;
        recurrence = Recurrence.ofOutage(voice, this::goesOn, NetworkLook::isOver);
    }

    @Override
    public void run() {
        String now = trouble.get();
        last = now.isEmpty() ? last : now;
        recurrence.look(now.isEmpty() ? 0 : 1);
    }

    private String goesOn(Extent extent) {
        return "%s; going on as before until that changes%s".formatted(last, extent.soFar());
    }

    private static String isOver(Extent extent) {
        return "the network is as it should be again, after " + extent.time();
    }
}
