package carillon.protocol.list.paging;

import carillon.protocol.Utf8;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.list.ChannelRows;
import carillon.protocol.list.ListOrigin;
import java.util.ArrayList;
import java.util.List;

/**
 * Which channels are meant for which page.
 *
 * @param origin whose pages
 * @param datagramBytes the most that a page may measure
 */
record PageFormat(ListOrigin origin, int datagramBytes) {

    /** Room for a channel with its texts cut to the shortest. */
    static final int MIN_DATAGRAM_BYTES = 800;

    // What deflated pages of real lists measured, with the programmes of most rows on the safe
    // side.
    private static final int HEADER_BYTES = 170;
    private static final int ROW_BYTES = 110;
    private static final int TEXT_PERCENT = 65;

    PageFormat {
        if (datagramBytes < MIN_DATAGRAM_BYTES) {
            throw new IllegalArgumentException("datagram too short for a page: " + datagramBytes);
        }
    }

    /** The channels in their order, cut where the pages are to begin; no part is empty. */
    List<List<ChannelEntry>> cut(List<ChannelEntry> channels) {
        List<List<ChannelEntry>> parts = new ArrayList<>();
        int from = 0;
        int bytes = HEADER_BYTES;
        for (int at = 0; at < channels.size(); at++) {
            int rowBytes = usualBytes(channels.get(at));
            boolean full = bytes + rowBytes > datagramBytes || at - from == ChannelRows.MAX_ROWS;
            if (full && at > from) {
                parts.add(List.copyOf(channels.subList(from, at)));
                from = at;
                bytes = HEADER_BYTES;
            }
            bytes += rowBytes;
        }
        if (from < channels.size()) {
            parts.add(List.copyOf(channels.subList(from, channels.size())));
        }
        return parts;
    }

    private static int usualBytes(ChannelEntry channel) {
        int textBytes = Utf8.bytes(channel.name()) + Utf8.bytes(channel.label().description());
        return ROW_BYTES + textBytes * TEXT_PERCENT / 100;
    }
}
