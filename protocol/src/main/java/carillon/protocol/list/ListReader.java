package carillon.protocol.list;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelRowReader;
import carillon.protocol.identity.ServerId;
import carillon.protocol.identity.StationId;
import carillon.protocol.json.Json;
import carillon.protocol.json.JsonInput;
import carillon.protocol.time.UtcText;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Reads messages about the programme list. Members may come in any order; those that are missing
 * keep a value that is refused, those that are unknown are passed over, so that later versions may
 * add some. Threads: owned by its caller, for one message.
 */
final class ListReader {

    private final byte[] body;
    private final JsonInput json;
    private String from = "";
    private String kind = "";
    private String born = "";
    private String station = "";
    private long boot;
    private long generation = -1;
    private List<String> sources = List.of();
    private int pages = -1;
    private String digest = "";
    private int page = -1;
    private List<ChannelEntry> channels = List.of();
    private ByteBuffer rows = ByteBuffer.allocate(0);

    private ListReader(byte[] body, JsonInput json) {
        this.body = body;
        this.json = json;
    }

    static Decoded<ListMessage> read(byte[] body) {
        return Json.read(body, json -> new ListReader(body, json).message())
                .then(message -> message);
    }

    private Decoded<ListMessage> message() {
        json.members(this::member);
        return switch (kind) {
            case "beacon" -> Decoded.ok(beacon());
            case "farewell" -> Decoded.ok(new Farewell(origin(), instant()));
            case "page" -> Decoded.ok(page());
            case "request" -> Decoded.ok(request());
            default -> Decoded.rejected(Rejection.UNKNOWN_TYPE);
        };
    }

    private void member(String member) {
        switch (member) {
            case "from" -> from = json.text();
            case "kind" -> kind = json.text();
            case "born" -> born = json.text();
            case "station" -> station = json.text();
            case "boot" -> boot = json.integer();
            case "generation" -> generation = json.integer();
            case "sources" -> sources = json.elements(Beacon.MAX_SOURCES, json::text);
            case "pages" -> pages = json.integer(0, PagesDigest.MAX_PAGES);
            case "digest" -> digest = json.text();
            case "page" -> page = json.integer(0, PagesDigest.MAX_PAGES);
            case "channels" -> readChannels();
            default -> {}
        }
    }

    private void readChannels() {
        int start = json.startByte();
        channels = json.elements(ChannelRows.MAX_ROWS, () -> ChannelRowReader.read(json));
        // Copied: rows are kept, and the body around them may be many times as long.
        rows = ByteBuffer.wrap(Arrays.copyOfRange(body, start, json.endByte()));
    }

    private Beacon beacon() {
        json.require(Beacon.accepts(generation, sources));
        PagesDigest pagesDigest = json.require(PagesDigest.parse(pages, digest));
        return new Beacon(origin(), generation, instant(), sources, pagesDigest);
    }

    private ListRequest request() {
        json.require(ListRequest.accepts(from));
        return new ListRequest(from, instant());
    }

    private ListPage page() {
        json.require(ListPage.accepts(generation, page));
        return new ListPage(origin(), generation, instant(), page, new ChannelRows(channels, rows));
    }

    private ListOrigin origin() {
        StationId stationId = json.require(StationId.parse(station));
        ServerId serverId = json.require(ServerId.parse(from));
        json.require(ListOrigin.accepts(boot));
        return new ListOrigin(stationId, serverId, boot);
    }

    private Instant instant() {
        return json.require(UtcText.parse(born));
    }
}
