package carillon.client.onair;

import carillon.client.ClientException;
import carillon.protocol.channel.StreamFormat;

/** Which channels this version can play and record: MP3 that is not encrypted. */
public final class Playability {

    /** MPEG audio (RFC 3551, section 6). */
    private static final int MPEG_AUDIO = 14;

    private Playability() {}

    /**
     * Lets a channel pass that can be played.
     *
     * @throws ClientException if it cannot; the message says what it is
     */
    public static void require(ListedChannel channel) {
        StreamFormat format = channel.entry().format();
        if (format.encrypted()) {
            throw refused(channel, "is encrypted; this version has no keys");
        }
        if (format.payloadType() != MPEG_AUDIO) {
            String name = format.format().isEmpty() ? "something else" : format.format();
            throw refused(
                    channel,
                    "is %s (payload type %d); this version plays MP3 only (payload type %d)"
                            .formatted(name, format.payloadType(), MPEG_AUDIO));
        }
    }

    private static ClientException refused(ListedChannel channel, String why) {
        return new ClientException(
                "cannot play channel %d %s: it %s"
                        .formatted(channel.number(), channel.name(), why));
    }
}
