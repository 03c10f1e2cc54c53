package carillon.protocol.rtp;

import carillon.protocol.time.Flicks;
import java.time.Duration;
import java.time.Instant;

/**
 * The 32 bit RTP timestamp (RFC 3550, section 5.1), in ticks of the 90 kHz clock that MPEG audio
 * and video use (RFC 3551, section 4.5.13). It wraps every 13 hours 15 minutes.
 *
 * @param bits the 32 bits as they are on the wire
 */
public record RtpTimestamp(int bits) {

    /** Ticks in a second. */
    public static final int CLOCK_RATE_HZ = 90_000;

    private static final long TICKS_PER_MILLI = CLOCK_RATE_HZ / 1_000;

    /** The timestamp of an instant of channel time, rounded down to a tick. */
    public static RtpTimestamp ofFlicks(long flicks) {
        return new RtpTimestamp(bitsOfFlicks(flicks));
    }

    /** The bits of {@link #ofFlicks}, for where nothing may be allocated. */
    public static int bitsOfFlicks(long flicks) {
        return (int) Math.floorDiv(flicks, Flicks.PER_90K_TICK);
    }

    /**
     * The instant of channel time that this is the timestamp of, rounded down to a nanosecond: of
     * all that there are, one in each 13 hours 15 minutes, the nearest to an instant.
     */
    public Instant nearestTo(Instant instant) {
        long ticks = Duration.between(Flicks.EPOCH, instant).toMillis() * TICKS_PER_MILLI;
        long nearest = ticks + new RtpTimestamp((int) ticks).distanceTo(this);
        long restFlicks = Math.floorMod(nearest, CLOCK_RATE_HZ) * Flicks.PER_90K_TICK;
        return Flicks.EPOCH
                .plusSeconds(Math.floorDiv(nearest, CLOCK_RATE_HZ))
                .plusNanos(Flicks.toNanos(restFlicks));
    }

    /** The timestamp so many ticks later; earlier when negative. */
    public RtpTimestamp plus(int ticks) {
        return new RtpTimestamp(bits + ticks);
    }

    /**
     * How many ticks the other is later than this; negative when it is earlier. At half the circle
     * it is {@link Integer#MIN_VALUE} from either side.
     */
    public int distanceTo(RtpTimestamp other) {
        return other.bits - bits;
    }

    /** The unsigned number, as tools print it. */
    @Override
    public String toString() {
        return Integer.toUnsignedString(bits);
    }
}
