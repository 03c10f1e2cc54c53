package carillon.library.clock;

import carillon.protocol.time.Flicks;

/**
 * A straight line from the monotonic clock to media time. Exact but for rounding to a flick or a
 * nanosecond; does not accumulate errors, however long it holds.
 *
 * @param anchorNanos an instant of the monotonic clock
 * @param anchorFlicks media time at that instant
 * @param slew 0 at the monotonic clock's own rate; 1 and −1: faster and slower by one part in
 *     {@value #PARTS}
 */
record Pace(long anchorNanos, long anchorFlicks, int slew) {

    /** 50 ppm: far below what can be heard, and what a decoder's own clock may be off. */
    static final long PARTS = 20_000;

    /** Media time at an instant of the monotonic clock. Never goes back. */
    long flicksAt(long nanos) {
        long flicks = Flicks.fromNanos(nanos - anchorNanos);
        return anchorFlicks + flicks + Math.floorDiv(slew * flicks, PARTS);
    }

    /** When the monotonic clock shows it: the inverse, within a few nanoseconds. */
    long nanosAt(long flicks) {
        long since = flicks - anchorFlicks;
        return anchorNanos + Flicks.toNanos(since - slew * since / (PARTS + slew));
    }

    /** The line that goes on from an instant with another slew. */
    Pace turning(long nanos, int newSlew) {
        return newSlew == slew ? this : new Pace(nanos, flicksAt(nanos), newSlew);
    }
}
