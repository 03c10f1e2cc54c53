package carillon.server.look;

import carillon.library.clock.Adjustment;
import carillon.library.clock.StationClock;
import carillon.protocol.time.Flicks;
import carillon.server.watch.Extent;
import carillon.server.watch.Recurrence;
import carillon.server.watch.Voice;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads the station clock after the wall clock, and says what a person should know of it.
 *
 * <p>Threads: owned by station-watch.
 */
public final class ClockLook implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockLook.class);

    private final StationClock clock;
    private final Recurrence doubts;
    private final Recurrence steps;
    private final Recurrence unset;
    private Duration difference = Duration.ZERO;
    private boolean isDoubting;

    /** A look at the wall clock. */
    public ClockLook(Voice voice, StationClock clock) {
        this.clock = clock;
        doubts = Recurrence.ofMishaps(voice, this::doubted, ClockLook::doubtedInAll);
        steps = Recurrence.ofMishaps(voice, this::stepped, ClockLook::steppedInAll);
        unset = Recurrence.ofOutage(voice, ClockLook::isUnset, ClockLook::isSet);
    }

    @Override
    public void run() {
        Adjustment now = clock.observe();
        boolean wasDoubting = isDoubting;
        isDoubting = now instanceof Adjustment.Doubted;
        switch (now) {
            case Adjustment.Doubted(Duration by) -> difference = by;
            case Adjustment.Stepped(long flicks) ->
                    difference = Duration.ofNanos(Flicks.toNanos(flicks));
            case Adjustment.Slewing(Duration by) ->
                    LOG.debug("the wall clock is {} ms ahead", by.toMillis());
            case Adjustment.Steady _, Adjustment.WallUnset() -> {}
        }
        doubts.look(isDoubting && !wasDoubting ? 1 : 0);
        steps.look(now instanceof Adjustment.Stepped ? 1 : 0);
        unset.look(now instanceof Adjustment.WallUnset ? 1 : 0);
    }

    private String doubted(Extent extent) {
        return "the wall clock was set by %s%s; if it stays so for 10 s, the channels follow"
                .formatted(seconds(), extent.times());
    }

    private static String doubtedInAll(Extent extent) {
        return "the wall clock was left alone for a minute; before, it was set "
                + extent.of("time");
    }

    private String stepped(Extent extent) {
        return "following the wall clock by %s%s: each channel at the end of its present track"
                .formatted(seconds(), extent.times());
    }

    private static String steppedInAll(Extent extent) {
        return "the wall clock was followed " + extent.of("time");
    }

    private static String isUnset(Extent extent) {
        return """
        the wall clock shows a time before 2026%s: \
        the programmes start from their beginning, and follow once it is set\
        """
                .formatted(extent.soFar());
    }

    private static String isSet(Extent extent) {
        return "the wall clock is set, after " + extent.time();
    }

    private String seconds() {
        return "%+.1f s".formatted(difference.toMillis() / 1000.0);
    }
}
