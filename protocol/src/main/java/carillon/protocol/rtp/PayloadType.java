package carillon.protocol.rtp;

/** The static payload types that Carillon sends (RFC 3551, section 6). */
public enum PayloadType {
    /** MPEG audio elementary streams (RFC 2250). */
    MPA(14),
    /** MPEG-2 transport streams (RFC 2250). */
    MP2T(33);

    private final int number;

    PayloadType(int number) {
        this.number = number;
    }

    /** The number in the RTP header and in session descriptions. */
    public int number() {
        return number;
    }

    /** Ticks of the RTP timestamp in a second: 90,000 for all of them. */
    public int clockRateHz() {
        return RtpTimestamp.CLOCK_RATE_HZ;
    }
}
