package carillon.client.cli;

import carillon.client.text.Cells;
import carillon.client.text.PlainText;
import carillon.client.text.ProgrammeText;
import carillon.client.tuner.ListedChannel;
import carillon.multicast.network.AddressText;
import carillon.protocol.channel.ChannelEntry;
import carillon.protocol.channel.StreamAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Channels as plain lines, one each, in columns as wide as they need up to a limit. */
final class ChannelTable {

    private static final int STATION_DIGITS = 8;
    private static final int WIDEST = 40;
    private static final int COLUMNS = 5;

    private ChannelTable() {}

    /** What a person may type to mean this channel and no other. */
    static String label(ListedChannel channel) {
        return channel.number() + "@" + channel.station().toString().substring(0, STATION_DIGITS);
    }

    /** The channels' lines; with station ids if there are several stations. */
    static List<String> lines(List<ListedChannel> channels) {
        boolean isOneStation =
                channels.stream().map(ListedChannel::station).distinct().count() <= 1;
        List<List<String>> rows = new ArrayList<>();
        for (ListedChannel channel : channels) {
            ChannelEntry entry = channel.entry();
            rows.add(
                    List.of(
                            isOneStation ? Integer.toString(channel.number()) : label(channel),
                            PlainText.of(channel.name()),
                            PlainText.of(ProgrammeText.of(entry.onAir().now())),
                            format(entry),
                            address(entry.address())));
        }
        return aligned(rows);
    }

    /** Group and port. */
    static String address(StreamAddress address) {
        return AddressText.of(InetAddress.ofLiteral(address.group()), address.port());
    }

    private static String format(ChannelEntry entry) {
        long kilobits = Math.round(entry.format().bitsPerSecond() / 1_000.0);
        String rate = kilobits > 0 ? kilobits + " kbit/s" : "";
        return (entry.format().format() + " " + rate).strip();
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        int[] widths = IntStream.range(0, COLUMNS).map(each -> width(rows, each)).toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                line.append(padded(row.get(column), widths[column], column == 0));
                line.append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        int widest = rows.stream().mapToInt(row -> Cells.width(row.get(column))).max().orElse(0);
        return Math.min(widest, WIDEST);
    }

    private static String padded(String text, int width, boolean toTheRight) {
        String blanks = " ".repeat(Math.max(0, width - Cells.width(text)));
        return toTheRight ? blanks + text : text + blanks;
    }
}
