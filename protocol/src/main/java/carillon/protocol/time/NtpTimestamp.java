package carillon.protocol.time;

/**
 * The 64 bit NTP timestamp of RTCP sender reports (RFC 3550, section 4): seconds since 1900 in the
 * upper half, a binary fraction of a second in the lower. The seconds wrap in February 2036 and
 * every 136 years after it.
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
}
