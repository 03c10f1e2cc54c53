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
 * @param digest over their bytes as they are sent
 */
public record ChannelRows(List<ChannelEntry> entries, RowsDigest digest) {

    public static final int MAX_ROWS = 256;

    public ChannelRows {
        if (entries.size() > MAX_ROWS) {
            throw new IllegalArgumentException("too many rows: " + entries.size());
        }
        entries = List.copyOf(entries);
    }

    /** The rows with the digest over the bytes that {@link ListCodec} makes of them. */
    public static ChannelRows of(List<ChannelEntry> entries) {
        byte[] bytes =
                Json.write(json -> {
                    json.writeStartArray();
                    entries.forEach(entry -> ChannelJson.writeRow(json, entry));
                    json.writeEndArray();
                });
        return new ChannelRows(entries, RowsDigest.of(ByteBuffer.wrap(bytes)));
    }
}
