package carillon.library.clock;

import carillon.protocol.time.Flicks;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.WallSource;
import java.time.Duration;

/**
 * The time by which a station plays: the monotonic clock, led gently after the wall clock.
 *
 * <p>{@link #observe} is to be called once a second. A difference to the wall clock under 2 ms is
 * ignored. One up to a second, a leap second included, is made good at 50 ppm, down to nothing. A
 * greater one that stays for 10 s is made good in one step.
 *
 * <p>So that no channel is cut, a step is not taken by all at once: <em>steady time</em> is station
 * time without its steps, and every channel adds the steps it has taken (see {@link ChannelClock}).
 *
 * <p>If the wall clock shows a time before the epoch when the station starts, it was never set: the
 * clock then starts a second after the epoch, and steps when the wall clock is set.
 *
 * <p>Threads: {@link #observe} owned by one thread; the others from any, without allocation.
 */
public final class StationClock {

    /** Where the clock starts while the wall clock is not set: past every channel's phase. */
    public static final long UNSET_START_FLICKS = Flicks.PER_SECOND;

    private static final long IGNORED_FLICKS = 2 * Flicks.PER_MILLI;

    // A slew that has begun goes on until it could overshoot in the second to come (35,280 flicks).
    private static final long SETTLED_FLICKS = Flicks.PER_MILLI / 10;

    // Beside the second, room for what is ignored and for a slew under way, so that a leap second
    // never becomes a step.
    private static final long SLEWED_FLICKS = Flicks.PER_SECOND + 10 * Flicks.PER_MILLI;

    private static final long DOUBT_NANOS = Duration.ofSeconds(10).toNanos();

    private final NanoSource monotonic;
    private final WallReader wall;

    // Replaced as a whole by the observing thread.
    private volatile State state;

    private Doubt doubt = Doubt.NONE;

    private record State(Pace pace, long steppedFlicks) {}

    private record Doubt(boolean isOpen, long sinceNanos, long differenceFlicks) {
        static final Doubt NONE = new Doubt(false, 0, 0);

        boolean isAbout(long flicks) {
            return isOpen && Math.abs(flicks - differenceFlicks) <= Flicks.PER_SECOND;
        }
    }

    private StationClock(NanoSource monotonic, WallReader wall, WallReader.Reading first) {
        this.monotonic = monotonic;
        this.wall = wall;
        long flicks = first.isSet() ? first.flicks() : UNSET_START_FLICKS;
        state = new State(new Pace(first.nanos(), flicks, 0), 0);
    }

    /** A clock that shows what the wall clock shows now. */
    public static StationClock start(NanoSource monotonic, WallSource wallSource) {
        WallReader wall = new WallReader(monotonic, wallSource);
        return new StationClock(monotonic, wall, wall.read());
    }

    /** Station time now, in flicks since the epoch. */
    public long nowFlicks() {
        State now = state;
        return now.pace.flicksAt(monotonic.nanos()) + now.steppedFlicks;
    }

    /** When the monotonic clock will show, or showed, an instant of station time. */
    public long nanosAt(long stationFlicks) {
        State now = state;
        return now.pace.nanosAt(stationFlicks - now.steppedFlicks);
    }

    /** Station time now without its steps: never goes back, never leaps. */
    public long steadyFlicks() {
        return state.pace.flicksAt(monotonic.nanos());
    }

    /** When the monotonic clock will show, or showed, an instant of steady time. */
    public long nanosAtSteady(long steadyFlicks) {
        return state.pace.nanosAt(steadyFlicks);
    }

    /** The sum of all steps since the start: station time less steady time. */
    public long steppedFlicks() {
        return state.steppedFlicks;
    }

    /** Compares with the wall clock and does what the difference asks for. */
    public Adjustment observe() {
        WallReader.Reading reading = wall.read();
        if (!reading.isSet()) {
            return new Adjustment.WallUnset();
        }
        State now = state;
        long shown = now.pace.flicksAt(reading.nanos()) + now.steppedFlicks;
        long difference = reading.flicks() - shown;
        return Math.abs(difference) <= SLEWED_FLICKS
                ? follow(reading.nanos(), difference)
                : doubt(reading.nanos(), difference);
    }

    private Adjustment follow(long nanos, long difference) {
        doubt = Doubt.NONE;
        int towards = Long.signum(difference);
        long tolerated = state.pace.slew() == towards ? SETTLED_FLICKS : IGNORED_FLICKS;
        boolean slews = Math.abs(difference) >= tolerated;
        turn(nanos, slews ? towards : 0);
        return slews
                ? new Adjustment.Slewing(duration(difference))
                : new Adjustment.Steady(duration(difference));
    }

    private Adjustment doubt(long nanos, long difference) {
        turn(nanos, 0);
        if (!doubt.isAbout(difference)) {
            doubt = new Doubt(true, nanos, difference);
        }
        if (nanos - doubt.sinceNanos < DOUBT_NANOS) {
            return new Adjustment.Doubted(duration(difference));
        }
        doubt = Doubt.NONE;
        state = new State(state.pace, state.steppedFlicks + difference);
        return new Adjustment.Stepped(difference);
    }

    private void turn(long nanos, int slew) {
        state = new State(state.pace.turning(nanos, slew), state.steppedFlicks);
    }

    private static Duration duration(long flicks) {
        return Duration.ofNanos(Flicks.toNanos(flicks));
    }
}
