package carillon.server.life;

import carillon.protocol.time.NanoSource;
import java.time.Duration;

/**
 * Until when something is to be over: one for all that end together, so that their waits do not add
 * up.
 *
 * @param clock by which it passes
 * @param nanos when, on that clock
 */
public record Deadline(NanoSource clock, long nanos) {

    /** The deadline after so long, from now on. */
    public static Deadline in(Duration time, NanoSource clock) {
        return new Deadline(clock, clock.nanos() + time.toNanos());
    }

    /** The time until then; zero once it has passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - clock.nanos()));
    }

    /**
     * Waits until then at the most for a thread to end; not for one that was never started. Who is
     * interrupted meanwhile stays so.
     */
    public void awaitEndOf(Thread thread) {
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            boolean _ = thread.join(left());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
