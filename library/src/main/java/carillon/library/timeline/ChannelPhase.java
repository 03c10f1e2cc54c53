package carillon.library.timeline;

import carillon.protocol.time.Flicks;

/**
 * How far a channel's time lies behind station time, so that the channels of a station do not all
 * send at once: channel time = station time − phase.
 */
public final class ChannelPhase {

    /** Every phase is smaller than this. */
    public static final long MOST_FLICKS = 100 * Flicks.PER_MILLI;

    // The golden ratio spreads any number of consecutive channels evenly.
    private static final long GOLDEN_RATIO = 6_180_339_887L;
    private static final long GOLDEN_UNIT = 10_000_000_000L;

    private ChannelPhase() {}

    /**
     * frac(number × 0.6180339887) × 100 ms, rounded down to a flick.
     *
     * @param numberAtCreation the number that the channel was first given, 0 or more; never changes
     */
    public static long flicks(int numberAtCreation) {
        if (numberAtCreation < 0) {
            throw new IllegalArgumentException("channel number " + numberAtCreation);
        }
        // Below 2^64 for every int, above 2^63 for some.
        long golden = numberAtCreation * GOLDEN_RATIO;
        return Long.remainderUnsigned(golden, GOLDEN_UNIT) * MOST_FLICKS / GOLDEN_UNIT;
    }
}
