package carillon.protocol.time;

import java.time.Instant;

/**
 * Arithmetic on media time, which is counted in flicks from {@link #EPOCH} in a {@code long}. A
 * flick is 1/705,600,000 s: every usual sampling rate, 90 kHz and every frame rate divide a second
 * into whole flicks. A {@code long} holds 414 years of them.
 */
public final class Flicks {

    /** Flicks in a second. */
    public static final long PER_SECOND = 705_600_000L;

    /** Flicks in a millisecond. */
    public static final long PER_MILLI = PER_SECOND / 1_000;

    /** Flicks in a tick of the 90 kHz clock of RTP video and MPEG audio (RFC 3551, section 4.5). */
    public static final long PER_90K_TICK = PER_SECOND / 90_000;

    /** Instant zero of channel time. */
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    // 705.6 flicks per microsecond: 441 flicks are exactly 625 nanoseconds.
    private static final long FLICKS_PER_625_NANOS = 441;

    private Flicks() {}

    /** Flicks from {@link #EPOCH} to the instant, rounded down; negative before it. */
    public static long at(Instant instant) {
        long seconds = Math.subtractExact(instant.getEpochSecond(), EPOCH.getEpochSecond());
        return Math.addExact(Math.multiplyExact(seconds, PER_SECOND), fromNanos(instant.getNano()));
    }

    /** The instant at the flicks from {@link #EPOCH}, rounded down to a nanosecond. */
    public static Instant toInstant(long flicks) {
        long seconds = Math.floorDiv(flicks, PER_SECOND);
        return EPOCH.plusSeconds(seconds).plusNanos(toNanos(Math.floorMod(flicks, PER_SECOND)));
    }

    /** A span of nanoseconds in flicks, rounded down. Exact for any {@code long} of nanoseconds. */
    public static long fromNanos(long nanos) {
        long whole = Math.floorDiv(nanos, 625L);
        return whole * FLICKS_PER_625_NANOS
                + Math.floorMod(nanos, 625L) * FLICKS_PER_625_NANOS / 625L;
    }

    /** A span of flicks in nanoseconds, rounded down. Up to 292 years. */
    public static long toNanos(long flicks) {
        long whole = Math.floorDiv(flicks, FLICKS_PER_625_NANOS);
        return Math.multiplyExact(whole, 625L)
                + Math.floorMod(flicks, FLICKS_PER_625_NANOS) * 625L / FLICKS_PER_625_NANOS;
    }
}
