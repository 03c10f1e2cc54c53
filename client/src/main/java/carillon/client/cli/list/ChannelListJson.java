package carillon.client.cli.list;

import carillon.client.onair.ListedChannel;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelJson;
import carillon.protocol.json.Json;
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
        ChannelJson.writeLabel(json, entry.label());
        ChannelJson.writeAddress(json, entry.address());
        ChannelJson.writeFormat(json, entry.format());
        json.writeStringProperty("server", channel.station().toString());
        ChannelJson.writeProgramme(json, "now", entry.onAir().now());
        ChannelJson.writeProgramme(json, "next", entry.onAir().next());
        json.writeEndObject();
    }
}
