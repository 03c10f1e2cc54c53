package carillon.protocol.time;

import java.time.Instant;

/**
 * The 64 bit NTP timestamp of RTCP sender reports (RFC 3550, section 4): seconds since 1900 in the
 * upper half, a binary fraction of a second in the lower. The seconds wrap in February 2036 and
 * every 136 years after it, so an instant can be had only near another one.
 *
 * @param bits the 64 bits as they are on the wire
 */
public record NtpTimestamp(long bits) {

    // 70 years with 17 leap days.
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
    private static final long FLICKS_EPOCH_SECONDS =
            SECONDS_1900_TO_1970 + Flicks.EPOCH.getEpochSecond();

    /**
     * The timestamp of an instant of flicks from {@link Flicks#EPOCH}, rounded up to a fraction.
     */
    public static NtpTimestamp ofFlicks(long flicks) {
        long seconds = FLICKS_EPOCH_SECONDS + Math.floorDiv(flicks, Flicks.PER_SECOND);
        long rest = Math.floorMod(flicks, Flicks.PER_SECOND);
        return new NtpTimestamp((seconds << 32) | Math.ceilDiv(rest << 32, Flicks.PER_SECOND));
    }

    /**
     * The flicks from {@link Flicks#EPOCH} of this timestamp in the era that brings it nearest to
     * the given ones, rounded down. Undoes {@link #ofFlicks} exactly within 68 years of them.
     */
    public long flicksNear(long flicks) {
        long nearSeconds = FLICKS_EPOCH_SECONDS + Math.floorDiv(flicks, Flicks.PER_SECOND);
        int secondsLater = (int) ((bits >>> 32) - nearSeconds);
        long seconds = nearSeconds + secondsLater - FLICKS_EPOCH_SECONDS;
        return seconds * Flicks.PER_SECOND + (((bits & 0xFFFFFFFFL) * Flicks.PER_SECOND) >>> 32);
    }

    /** The instant of this timestamp in the era that brings it nearest to the given one. */
    public Instant instantNear(Instant instant) {
        return Flicks.toInstant(flicksNear(Flicks.at(instant)));
    }

    /** The middle 32 bits, by which receiver reports name a sender report (RFC 3550, 6.4.1). */
    public int middleBits() {
        return (int) (bits >>> 16);
    }
}
