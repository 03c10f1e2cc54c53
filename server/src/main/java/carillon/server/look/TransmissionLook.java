package carillon.server.look;

import carillon.server.egress.EgressFigures;
import carillon.server.egress.pacing.PacingFigures;
import carillon.server.network.Transmission;
import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.time.Duration;

/**
 * Looks at what one way out of the machine could not send, and at what came too late for it.
 *
 * <p>Threads: owned by station-watch.
 */
public final class TransmissionLook implements Runnable, AutoCloseable {

    private static final double MOST = 0.99;

    private final Transmission transmission;
    private final Recurrence failures;
    private final Recurrence lateness;
    private EgressFigures seen;
    private PacingFigures told;

    /** A look at one way out. */
    public TransmissionLook(Voice voice, Transmission transmission) {
        this.transmission = transmission;
        failures = Recurrence.ofOutage(voice, this::failing, this::sending);
        lateness = Recurrence.ofMishaps(voice, this::late, TransmissionLook::lateInAll);
        seen = transmission.figures().get();
        told = seen.pacing();
    }

    @Override
    public void run() {
        EgressFigures before = seen;
        seen = transmission.figures().get();
        failures.look(seen.failed() - before.failed());
        lateness.look(seen.late() - before.late());
    }

    /** Looks for the last time, and tells what is not told yet of what came too late. */
    @Override
    public void close() {
        run();
        lateness.finish();
    }

    private String failing(Extent extent) {
        return "cannot send on %s: %s (%s; tried again with each)"
                .formatted(
                        transmission.place().get(),
                        transmission.cause().get(),
                        extent.of("datagram"));
    }

    private String sending(Extent extent) {
        return "sending on %s again; lost: %s"
                .formatted(transmission.place().get(), extent.of("datagram"));
    }

    private String late(Extent extent) {
        PacingFigures others = seen.pacing().since(told);
        told = seen.pacing();
        return """
        the machine was too busy to send in time: %s dropped; \
        of the others 99 in 100 left within %d ms\
        """
                .formatted(
                        extent.of("datagram"), Duration.ofNanos(others.nanosAt(MOST)).toMillis());
    }

    private static String lateInAll(Extent extent) {
        return "nothing came too late for a minute; before, " + extent.of("datagram");
    }
}
