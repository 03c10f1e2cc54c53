package carillon.server.cli.view;

import carillon.library.Remark;
import carillon.library.scan.ScannedFolder;
import carillon.library.scan.ScannedLibrary;
import carillon.library.scan.TrackFile;
import carillon.protocol.channel.ChannelJson;
import carillon.protocol.json.Json;
import carillon.protocol.time.Flicks;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A scanned library for programs: an object of {@code channels} and {@code remarks}, as
 * doc/admin/library.md describes it.
 */
final class ScanJson {

    private ScanJson() {}

    static void write(ScannedLibrary scanned, PrintWriter out) {
        byte[] utf8 = Json.write(json -> write(scanned, json));
        out.println(new String(utf8, StandardCharsets.UTF_8));
    }

    private static void write(ScannedLibrary scanned, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("channels");
        scanned.channels().forEach(channel -> write(channel, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("remarks");
        write(scanned.allRemarks(), json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(ScannedFolder channel, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("number", channel.number());
        json.writeStringProperty("name", channel.name());
        ChannelJson.writeKnown(json, "description", channel.config().description());
        json.writeArrayPropertyStart("tracks");
        for (TrackFile track : channel.tracks()) {
            json.writeStartObject();
            json.writeStringProperty("file", track.subject());
            ChannelJson.writeTitle(json, track.tags().title(), track.tags().artist());
            ChannelJson.writeDuration(json, duration(track));
            json.writeNumberProperty("frames", track.frames().frames());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Duration duration(TrackFile track) {
        return Duration.ofMillis(track.frames().durationFlicks() / Flicks.PER_MILLI);
    }

    private static void write(List<Remark> remarks, JsonGenerator json) {
        for (Remark remark : remarks) {
            json.writeStartObject();
            json.writeStringProperty("file", remark.subject());
            json.writeStringProperty("problem", remark.problem());
            json.writeStringProperty("advice", remark.advice());
            json.writeEndObject();
        }
    }
}
