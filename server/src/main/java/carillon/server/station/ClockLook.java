package carillon.server.station;

import carillon.library.clock.Adjustment;
import carillon.library.clock.StationClock;
import carillon.protocol.time.Flicks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads the station clock after the wall clock, and says what a person should know of it.
 *
 * <p>Threads: owned by station-watch.
 */
final class ClockLook implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockLook.class);

    private final StationClock clock;
    private boolean saidDoubt;
    private boolean saidUnset;

    ClockLook(StationClock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        switch (clock.observe()) {
            case Adjustment.Steady _ -> saidDoubt = false;
            case Adjustment.Slewing(Duration difference) -> {
                saidDoubt = false;
                LOG.debug("the wall clock is {} ms ahead", difference.toMillis());
            }
            case Adjustment.Doubted(Duration difference) -> doubt(difference);
            case Adjustment.Stepped(long stepFlicks) -> stepped(stepFlicks);
            case Adjustment.WallUnset() -> unset();
        }
    }

    private void doubt(Duration difference) {
        if (!saidDoubt) {
            saidDoubt = true;
            LOG.warn(
                    "the wall clock was set by {} s; if it stays so for 10 s, the channels follow",
                    seconds(difference));
        }
    }

    private void stepped(long stepFlicks) {
        saidDoubt = false;
        Duration step = Duration.ofNanos(Flicks.toNanos(stepFlicks));
        LOG.warn(
                "following the wall clock by {} s: each channel at the end of its present track",
                seconds(step));
    }

    private void unset() {
        if (!saidUnset) {
            saidUnset = true;
            LOG.warn(
                    "the wall clock shows a time before 2026: the programmes start from their"
                            + " beginning, and follow once the clock is set");
        }
    }

    private static String seconds(Duration duration) {
        return "%+.1f".formatted(duration.toMillis() / 1000.0);
    }
}
