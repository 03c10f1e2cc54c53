package carillon.protocol.list;

import carillon.protocol.identity.Hex128;
import carillon.protocol.time.UtcText;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** Writes messages about the programme list as JSON: a header {from, kind, born}, then the rest. */
final class ListWriter {

    private ListWriter() {}

    static void write(JsonGenerator json, Beacon beacon) {
        writeOrigin(json, beacon.origin(), "beacon", beacon);
        json.writeNumberProperty("generation", beacon.generation());
        json.writeArrayPropertyStart("sources");
        beacon.sources().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("pages", beacon.digest().pages());
        String digest = Hex128.text(beacon.digest().high(), beacon.digest().low());
        json.writeStringProperty("digest", digest);
    }

    static void write(JsonGenerator json, ListPage page) {
        writeOrigin(json, page.origin(), "page", page);
        json.writeNumberProperty("generation", page.generation());
        json.writeNumberProperty("page", page.page());
        json.writeName("channels");
        json.writeRawValue(
                StandardCharsets.UTF_8.decode(page.rows().bytes().duplicate()).toString());
    }

    static void write(JsonGenerator json, Farewell farewell) {
        writeOrigin(json, farewell.origin(), "farewell", farewell);
    }

    static void write(JsonGenerator json, ListRequest request) {
        writeHeader(json, request.from(), "request", request);
    }

    private static void writeOrigin(
            JsonGenerator json, ListOrigin origin, String kind, ListMessage message) {
        writeHeader(json, origin.server().toString(), kind, message);
        json.writeStringProperty("station", origin.station().toString());
        json.writeNumberProperty("boot", origin.boot());
    }

    private static void writeHeader(
            JsonGenerator json, String from, String kind, ListMessage message) {
        json.writeStringProperty("from", from);
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("born", UtcText.of(message.born()));
    }
}
