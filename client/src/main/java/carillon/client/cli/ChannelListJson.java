package carillon.client.cli;

import carillon.client.tuner.ListedChannel;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.Programme;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.channel.StreamFormat;
import carillon.protocol.json.Json;
import carillon.protocol.time.UtcText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The output of {@code carillon list --json}: an array of channels. Its members are a promise to
 * scripts; what is unknown is left out.
 */
final class ChannelListJson {

    private ChannelListJson() {}

    static String of(List<ListedChannel> channels) {
        byte[] utf8 =
                Json.write(json -> {
                    json.writeStartArray();
                    channels.forEach(each -> write(json, each));
                    json.writeEndArray();
                });
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, ListedChannel channel) {
        ChannelEntry entry = channel.entry();
        json.writeStartObject();
        json.writeNumberProperty("number", channel.number());
        json.writeStringProperty("name", channel.name());
        writeKnown(json, "description", entry.label().description());
        write(json, entry.address());
        write(json, entry.format());
        json.writeStringProperty("server", channel.station().toString());
        write(json, "now", entry.onAir().now());
        write(json, "next", entry.onAir().next());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, StreamAddress address) {
        json.writeStringProperty("group", address.group());
        writeKnown(json, "source", address.source());
        json.writeNumberProperty("port", address.port());
        json.writeNumberProperty("rtcpPort", address.rtcpPort());
        json.writeNumberProperty("ssrc", Integer.toUnsignedLong(address.ssrc()));
    }

    private static void write(JsonGenerator json, StreamFormat format) {
        json.writeNumberProperty("payloadType", format.payloadType());
        writeKnown(json, "format", format.format());
        if (format.bitsPerSecond() > 0) {
            json.writeNumberProperty("bitrate", format.bitsPerSecond());
        }
        json.writeBooleanProperty("encrypted", format.encrypted());
    }

    private static void write(JsonGenerator json, String name, Programme programme) {
        if (programme instanceof Programme.Track track) {
            json.writeObjectPropertyStart(name);
            writeKnown(json, "title", track.title());
            writeKnown(json, "artist", track.artist());
            json.writeStringProperty("start", UtcText.of(track.start()));
            json.writeNumberProperty("duration", track.duration().toMillis() / 1e3);
            json.writeEndObject();
        }
    }

    private static void writeKnown(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }
}
