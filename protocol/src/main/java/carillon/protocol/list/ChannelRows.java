package carillon.protocol.list;

import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.ChannelJson;
import carillon.protocol.json.Json;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The rows of one page.
 *
 * @param entries at most {@value #MAX_ROWS}
 * @param bytes the same as they are sent: a JSON array, from position to limit; never to be written
 */
public record ChannelRows(List<ChannelEntry> entries, ByteBuffer bytes) {

    public static final int MAX_ROWS = 256;

    public ChannelRows {
        if (entries.size() > MAX_ROWS) {
            throw new IllegalArgumentException("too many rows: " + entries.size());
        }
        entries = List.copyOf(entries);
    }

    /** The rows and the bytes that this program makes of them. */
    public static ChannelRows of(List<ChannelEntry> entries) {
        byte[] bytes =
                Json.write(json -> {
                    json.writeStartArray();
                    entries.forEach(entry -> ChannelJson.writeRow(json, entry));
                    json.writeEndArray();
                });
        return new ChannelRows(entries, ByteBuffer.wrap(bytes));
    }

    /**
     * The digest over the bytes. Computed at each call, and not while decoding: the first SHA-256
     * of a process costs more than ten milliseconds, which a client in a hurry can spend later.
     */
    public RowsDigest digest() {
        return RowsDigest.of(bytes);
    }
}
