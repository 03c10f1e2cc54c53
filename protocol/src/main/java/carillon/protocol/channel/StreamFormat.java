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
        if (payloadType < 0 || payloadType > 127) {
            throw new IllegalArgumentException("payload type out of range: " + payloadType);
        }
        if (clockRateHz < 1) {
            throw new IllegalArgumentException("clock rate out of range: " + clockRateHz);
        }
        if (bitsPerSecond < 0) {
            throw new IllegalArgumentException("bit rate out of range: " + bitsPerSecond);
        }
        EntryText.checked("format", format, MAX_FORMAT_CHARS);
    }
}
