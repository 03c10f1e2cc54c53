package carillon.server.cli.view;

import carillon.protocol.json.Json;
import carillon.server.guide.ChannelGuide;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
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
            KnownText.write(json, "title", programme.title());
            KnownText.write(json, "artist", programme.artist());
            json.writeStringProperty(
                    "start", programme.start().truncatedTo(ChronoUnit.MILLIS).toString());
            json.writeNumberProperty("duration", programme.duration().toMillis() / 1000.0);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
