package carillon.library.clock;

import carillon.protocol.time.Flicks;
import carillon.protocol.time.NanoSource;
import carillon.protocol.time.WallSource;
import java.time.Duration;
import java.time.Instant;

/** Reads the wall clock and the monotonic clock as if at one instant. Threads: owned by one. */
final class WallReader {

    /** A pair of readings further apart than this is taken again: the thread was interrupted. */
    private static final long CLOSE_NANOS = Duration.ofNanos(100_000).toNanos();

    private static final int TRIES = 4;

    private final NanoSource monotonic;
    private final WallSource wall;

    WallReader(NanoSource monotonic, WallSource wall) {
        this.monotonic = monotonic;
        this.wall = wall;
    }

    /**
     * What both clocks showed.
     *
     * @param nanos the monotonic one
     * @param flicks the wall clock, in flicks since the epoch; 0 while not set
     * @param isSet whether the wall clock shows a time after the epoch
     */
    record Reading(long nanos, long flicks, boolean isSet) {}

    /** The closest of a few pairs of readings. */
    Reading read() {
        long closest = Long.MAX_VALUE;
        long nanos = 0;
        Instant shown = Flicks.EPOCH;
        for (int tried = 0; tried < TRIES && closest > CLOSE_NANOS; tried++) {
            long before = monotonic.nanos();
            Instant now = wall.now();
            long spread = monotonic.nanos() - before;
            if (spread < closest) {
                closest = spread;
                nanos = before + spread / 2;
                shown = now;
            }
        }
        boolean isSet = !shown.isBefore(Flicks.EPOCH.plusSeconds(1));
        return new Reading(nanos, isSet ? Flicks.at(shown) : 0, isSet);
    }
}
