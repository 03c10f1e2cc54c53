package carillon.server.cli.view;

import carillon.protocol.channel.ChannelJson;
import carillon.protocol.json.Json;
import carillon.protocol.time.UtcText;
import carillon.server.guide.ChannelGuide;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A programme guide for programs: an array of channels, each with its programmes; start in ISO-8601
 * UTC with milliseconds, duration in seconds; what is unknown is left out.
 */
final class GuideJson {

    private GuideJson() {}

    static void write(List<ChannelGuide> guides, PrintWriter out) {
        byte[] utf8 =
                Json.write(json -> {
                    json.writeStartArray();
                    guides.forEach(guide -> write(guide, json));
                    json.writeEndArray();
                });
        out.println(new String(utf8, StandardCharsets.UTF_8));
    }

    private static void write(ChannelGuide guide, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", guide.number());
        json.writeStringProperty("name", guide.name());
        json.writeArrayPropertyStart("programmes");
        for (ChannelGuide.Programme programme : guide.programmes()) {
            json.writeStartObject();
            ChannelJson.writeTitle(json, programme.title(), programme.artist());
            json.writeStringProperty("start", UtcText.of(programme.start()));
            ChannelJson.writeDuration(json, programme.duration());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
