package carillon.server.look;

import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes note of turns that failed by a fault of the program, and says so.
 *
 * <p>Threads: {@link #run} owned by station-watch; {@link #accept} from any.
 */
public final class FaultLook implements Runnable, Consumer<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLook.class);

    private final AtomicLong faults = new AtomicLong();
    private final Recurrence recurrence;
    private volatile String last = "";

    /** Of which nothing is known yet. */
    public FaultLook(Voice voice) {
        recurrence = Recurrence.ofMishaps(voice, this::goesOn, FaultLook::inAll);
    }

    /** Takes note of a fault. */
    @Override
    public void accept(RuntimeException fault) {
        last =
                fault
                        + Arrays.stream(fault.getStackTrace())
                                .findFirst()
                                .map(at -> " at " + at)
                                .orElse("");
        faults.incrementAndGet();
        LOG.debug("internal error", fault);
    }

    /** Runs another look, and takes note if it fails. */
    public void guard(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            accept(e);
        }
    }

    @Override
    public void run() {
        recurrence.look(faults.getAndSet(0));
    }

    /** Looks for the last time, and tells what is not told yet. */
    public void finish() {
        run();
        recurrence.finish();
    }

    private String goesOn(Extent extent) {
        return "internal error: " + last + extent.times();
    }

    private static String inAll(Extent extent) {
        return "no internal error for a minute; before, " + extent.of("time");
    }
}
