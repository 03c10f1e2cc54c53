package carillon.protocol.channel;

/**
 * What the packets of a channel carry.
 *
 * @param payloadType of RTP, 0 to 127
 * @param clockRateHz ticks of the RTP timestamp in a second, at least 1
 * @param format for a person, up to {@value #MAX_FORMAT_CHARS} chars of plain text, as in "MP3";
 *     empty when unknown
 * @param bitsPerSecond mean rate of the media; 0 when unknown
 * @param encrypted whether a key is needed
 */
public record StreamFormat(
        int payloadType, int clockRateHz, String format, long bitsPerSecond, boolean encrypted) {

    public static final int MAX_FORMAT_CHARS = 60;

    public StreamFormat {
        if (!accepts(payloadType, clockRateHz, format, bitsPerSecond)) {
            throw new IllegalArgumentException(
                    "payload type %d, clock rate %d, format '%s', bit rate %d"
                            .formatted(payloadType, clockRateHz, format, bitsPerSecond));
        }
    }

    /** Whether there is a format of these. */
    static boolean accepts(int payloadType, int clockRateHz, String format, long bitsPerSecond) {
        return payloadType >= 0
                && payloadType <= 127
                && clockRateHz >= 1
                && bitsPerSecond >= 0
                && EntryText.isFit(format, MAX_FORMAT_CHARS);
    }
}
