package carillon.protocol.rtp;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;

/** The static payload types that Carillon sends (RFC 3551, section 6), by their encoding names. */
public enum PayloadType {
    /** MPEG audio elementary streams (RFC 2250). */
    MPA(14, "audio"),
    /** MPEG-2 transport streams (RFC 2250). */
    MP2T(33, "video");

    private final int number;
    private final String mediaType;

    PayloadType(int number, String mediaType) {
        this.number = number;
        this.mediaType = mediaType;
    }

    /** The type with this number; any other is {@link Rejection#WRONG_PAYLOAD_TYPE}. */
    public static Decoded<PayloadType> ofNumber(int number) {
        for (PayloadType type : values()) {
            if (type.number == number) {
                return Decoded.ok(type);
            }
        }
        return Decoded.rejected(Rejection.WRONG_PAYLOAD_TYPE);
    }

    /** The media type in session descriptions: audio or video. */
    public String mediaType() {
        return mediaType;
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
