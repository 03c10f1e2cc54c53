package carillon.protocol.channel;

import carillon.protocol.time.UtcText;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the members of a channel as JSON, for a list and for whoever shows the same; what is
 * unknown is left out.
 */
public final class ChannelJson {

    private ChannelJson() {}

    /** Writes the row of a list: an object of all members. */
    public static void writeRow(JsonGenerator json, ChannelEntry entry) {
        json.writeStartObject();
        writeLabel(json, entry.label());
        writeAddress(json, entry.address());
        writeFormat(json, entry.format());
        writeOnAir(json, entry.onAir());
        json.writeEndObject();
    }

    /** Writes number, name and description. */
    public static void writeLabel(JsonGenerator json, ChannelLabel label) {
        json.writeNumberProperty("number", label.number());
        json.writeStringProperty("name", label.name());
        writeKnown(json, "description", label.description());
    }

    /** Writes where its packets go. */
    public static void writeAddress(JsonGenerator json, StreamAddress address) {
        json.writeStringProperty("group", address.group());
        writeKnown(json, "source", address.source());
        json.writeNumberProperty("port", address.port());
        json.writeNumberProperty("rtcpPort", address.rtcpPort());
        json.writeNumberProperty("ssrc", Integer.toUnsignedLong(address.ssrc()));
    }

    /** Writes how its packets are to be read. */
    public static void writeFormat(JsonGenerator json, StreamFormat format) {
        json.writeNumberProperty("payloadType", format.payloadType());
        json.writeNumberProperty("clockRate", format.clockRateHz());
        writeKnown(json, "format", format.format());
        if (format.bitsPerSecond() > 0) {
            json.writeNumberProperty("bitrate", format.bitsPerSecond());
        }
        json.writeBooleanProperty("encrypted", format.encrypted());
    }

    private static void writeOnAir(JsonGenerator json, OnAir onAir) {
        json.writeNumberProperty("row", onAir.row());
        writeProgramme(json, "now", onAir.now());
        writeProgramme(json, "next", onAir.next());
    }

    /** Writes an object by that name if the programme is known. */
    public static void writeProgramme(JsonGenerator json, String name, Programme programme) {
        switch (programme) {
            case Programme.Unknown _ -> {}
            case Programme.Track track -> {
                json.writeObjectPropertyStart(name);
                writeTitle(json, track.title(), track.artist());
                json.writeStringProperty("start", UtcText.of(track.start()));
                writeDuration(json, track.duration());
                json.writeEndObject();
            }
        }
    }

    /** Writes what a track is called; either is left out if it is empty. */
    public static void writeTitle(JsonGenerator json, String title, String artist) {
        writeKnown(json, "title", title);
        writeKnown(json, "artist", artist);
    }

    /** Writes a duration in seconds, rounded down to a millisecond: {@code 180}, {@code 2.5}. */
    public static void writeDuration(JsonGenerator json, Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1_000 == 0) {
            json.writeNumberProperty("duration", millis / 1_000);
        } else {
            json.writeNumberProperty("duration", millis / 1e3);
        }
    }

    /** Writes a property unless the text is empty. */
    public static void writeKnown(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }
}
